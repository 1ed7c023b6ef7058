/**
 * Gets the credentials that a profile or the environment leads to, with a person's help where that
 * is needed, and says whose they are. From STS and IAM Identity Center to the SDK's clients, in
 * memory only.
 */
@NullMarked
package dev.turnscope.aws.credentials;

import org.jspecify.annotations.NullMarked;
