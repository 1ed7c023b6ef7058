package dev.turnscope.model;

/**
 * Whom GetIceServerConfig was asked, and of what.
 *
 * @param channelArn the channel's ARN
 * @param url the channel's own endpoint for the role
 */
public record SignalingEndpoint(String channelArn, String url) {}
