package dev.turnscope.lab.turn;

import dev.turnscope.model.Transport;
import java.net.InetSocketAddress;

/** What tells one client from another (RFC 8656 section 2). */
record FiveTuple(Transport transport, InetSocketAddress client, InetSocketAddress server) {}
