package dev.turnscope.stun;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** PASSWORD-ALGORITHMS (RFC 8489 section 14.11): what a server takes, the best first. */
public record PasswordAlgorithms(List<PasswordAlgorithm> offered) implements Attribute {

  public PasswordAlgorithms {
    offered = List.copyOf(offered);
  }

  static PasswordAlgorithms read(AttributeValue value) throws MalformedMessage {
    List<PasswordAlgorithm> offered = new ArrayList<>();
    while (value.hasMore()) {
      offered.add(PasswordAlgorithm.read(value));
    }
    return new PasswordAlgorithms(offered);
  }

  @Override
  public int code() {
    return AttributeType.PASSWORD_ALGORITHMS.code();
  }

  @Override
  public byte[] value(TransactionId id) {
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    offered.forEach(algorithm -> value.writeBytes(algorithm.value(id)));
    return value.toByteArray();
  }
}
