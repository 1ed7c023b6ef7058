package dev.turnscope.lab;

import dev.turnscope.model.Transport;

/**
 * An allocation that a TURN server of the lab made.
 *
 * @param relayedAddress {@code 127.0.0.1:port}
 * @param transport between client and server
 * @param active whether it lives still
 */
public record LabAllocation(String relayedAddress, Transport transport, boolean active) {}
