/**
 * Where AWS is asked: its regions, dual-stack and FIPS endpoints, and the settings that put another
 * in their place. From profiles and the environment to host names; nothing is asked here.
 */
@NullMarked
package dev.turnscope.aws.endpoint;

import org.jspecify.annotations.NullMarked;
