package dev.turnscope.probe;

import dev.turnscope.model.Redaction;

/**
 * What the walks to a URI's addresses share.
 *
 * @param redaction of whatever the server says
 */
record Run(StageClock clock, Redaction redaction, Trace trace, Releases releases) {}
