package dev.turnscope.lab.kvs;

import dev.turnscope.lab.http.AwsError;
import tools.jackson.databind.node.ObjectNode;

/** One operation of the API. */
interface KvsCall {

  ObjectNode answer(Parameters parameters) throws AwsError;
}
