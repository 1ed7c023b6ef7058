package dev.turnscope.ui.servers;

/** A line of the servers pane. */
public sealed interface Row permits ServerRow, UriRow {}
