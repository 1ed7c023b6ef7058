package dev.turnscope.lab.kvs;

import tools.jackson.databind.node.ObjectNode;

/** One operation of the API. */
interface KvsCall {

  ObjectNode answer(Parameters parameters) throws AwsError;
}
