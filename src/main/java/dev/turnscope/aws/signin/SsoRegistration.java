package dev.turnscope.aws.signin;

import dev.turnscope.model.Secret;
import java.time.Instant;

/** This program, or the AWS CLI, as IAM Identity Center knows it. */
public record SsoRegistration(String clientId, Secret clientSecret, Instant expiresAt) {}
