package dev.turnscope.aws.signin;

/**
 * Asks for the code that an MFA device shows.
 *
 * @param profile the profile that is signed in
 * @param serial the device, as AWS names it
 * @param again whether the code before this one was wrong
 */
public record MfaQuestion(String profile, String serial, boolean again) {}
