package dev.turnscope.lab.turn;

import dev.turnscope.stun.StunMessage;

/** A request whose sender has shown that it knows the password. */
record TurnRequest(StunMessage message, ClientPath client, Allocation.Owner owner) {}
