/**
 * From what the SDK throws, or AWS answers, to a failure with its cause and a next step. Nobody is
 * asked: what a call met goes in, an {@code AwsFailure} comes out.
 */
@NullMarked
package dev.turnscope.aws.explanation;

import org.jspecify.annotations.NullMarked;
