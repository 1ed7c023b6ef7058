package dev.turnscope.probe;

/** What the walks to a URI's addresses share. */
record Run(StageClock clock, Trace trace, Releases releases) {}
