/** What a sign-in asks of a person, and the AWS CLI's token cache, which it shares. No calls. */
@NullMarked
package dev.turnscope.aws.signin;

import org.jspecify.annotations.NullMarked;
