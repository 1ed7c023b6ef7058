/**
 * What this user has set: profiles and environment, and where they say that credentials come from.
 * Read from the shared files and the token cache; AWS is not asked.
 */
@NullMarked
package dev.turnscope.aws.profile;

import org.jspecify.annotations.NullMarked;
