/**
 * Where one signs in to the lab: STS, the OIDC service of IAM Identity Center (SSO) and its portal,
 * as far as Turnscope and the AWS CLI ask them. What they give opens the lab alone.
 */
@NullMarked
package dev.turnscope.lab.signin;

import org.jspecify.annotations.NullMarked;
