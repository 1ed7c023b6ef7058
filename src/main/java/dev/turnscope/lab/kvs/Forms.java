package dev.turnscope.lab.kvs;

import java.util.regex.Pattern;

/** The forms of parameters, from the KVS API's model. */
final class Forms {
  static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{1,256}");
  static final Pattern ARN =
      Pattern.compile(
          "arn:[a-z\\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+");
  static final Pattern TOKEN = Pattern.compile("[a-zA-Z0-9+/=]{0,512}");
  static final Pattern BEGINS_WITH = Pattern.compile("BEGINS_WITH");
  static final Pattern TURN = Pattern.compile("TURN");
  static final Pattern ROLE = Pattern.compile("MASTER|VIEWER");

  private Forms() {}
}
