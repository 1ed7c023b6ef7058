package dev.turnscope.webrtc.protocol;

import dev.turnscope.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The protocol's lines. This is the one place where credentials leave their {@link Secret}. */
public final class Wire {
  private static final JsonMapper JSON = JsonMapper.builder().addModule(secrets()).build();

  private Wire() {}

  public static byte[] write(Command command) {
    return line(JSON.writerFor(Command.class).writeValueAsString(command));
  }

  public static byte[] write(Report report) {
    return line(JSON.writerFor(Report.class).writeValueAsString(report));
  }

  /** A command, or nothing where the line is none. */
  public static Optional<Command> readCommand(String line) {
    return read(line, Command.class);
  }

  /** A report, or nothing where the line is none: native code may print beside the protocol. */
  public static Optional<Report> readReport(String line) {
    return read(line, Report.class);
  }

  private static <T> Optional<T> read(String line, Class<T> type) {
    if (!line.startsWith("{")) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readValue(line, type));
    } catch (JacksonException notOurs) {
      return Optional.empty();
    }
  }

  /** The line break in front ends whatever native code may have printed without one. */
  private static byte[] line(String json) {
    return ("\n" + json + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static SimpleModule secrets() {
    return new SimpleModule()
        .addSerializer(Secret.class, new SecretWriter())
        .addDeserializer(Secret.class, new SecretReader());
  }

  private static final class SecretWriter extends StdSerializer<Secret> {
    SecretWriter() {
      super(Secret.class);
    }

    @Override
    public void serialize(Secret secret, JsonGenerator json, SerializationContext context) {
      json.writeString(secret.reveal());
    }
  }

  private static final class SecretReader extends StdDeserializer<Secret> {
    SecretReader() {
      super(Secret.class);
    }

    @Override
    public Secret deserialize(JsonParser json, DeserializationContext context) {
      return new Secret(json.getValueAsString(""));
    }
  }
}
