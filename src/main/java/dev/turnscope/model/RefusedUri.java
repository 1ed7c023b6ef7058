package dev.turnscope.model;

/**
 * A URI that no WebRTC client can use, and would crash libwebrtc.
 *
 * @param text the URI, with what stands before an {@code @} masked: people put passwords there
 * @param problem one sentence: what is wrong and what to write instead
 */
public record RefusedUri(String text, String problem) implements ListedUri {}
