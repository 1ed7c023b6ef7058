/** The shared config and credentials files: read as the AWS CLI reads them, and told to the SDK. */
@NullMarked
package dev.turnscope.aws.settings;

import org.jspecify.annotations.NullMarked;
