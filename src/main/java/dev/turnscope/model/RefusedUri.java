package dev.turnscope.model;

/**
 * A URI that no WebRTC client can use, and would crash libwebrtc.
 *
 * @param text the URI, without what may be a secret: people put passwords there
 * @param problem one sentence: what is wrong and what to write instead
 */
public record RefusedUri(String text, String problem) implements ListedUri {}
