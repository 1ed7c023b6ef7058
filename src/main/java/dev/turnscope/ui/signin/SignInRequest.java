package dev.turnscope.ui.signin;

import dev.turnscope.aws.signin.DeviceCode;
import dev.turnscope.aws.signin.MfaQuestion;

/** What the person is asked for. */
public sealed interface SignInRequest {

  /** To confirm a code in the browser. */
  record Browser(DeviceCode code) implements SignInRequest {}

  /** For the digits that an MFA device shows. */
  record Digits(MfaQuestion question) implements SignInRequest {}
}
