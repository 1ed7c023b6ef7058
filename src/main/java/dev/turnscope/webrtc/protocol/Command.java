package dev.turnscope.webrtc.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.Secret;
import org.jspecify.annotations.Nullable;

/** What the supervisor asks of the worker. The end of the stream asks it to close all and end. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Command.Gather.class, name = "gather"),
  @JsonSubTypes.Type(value = Command.Ping.class, name = "ping"),
  @JsonSubTypes.Type(value = Command.Close.class, name = "close")
})
public sealed interface Command {
  /** The gathering that this is about. */
  long id();

  /** Gather candidates from one ICE server URI with a peer connection of its own. */
  record Gather(long id, String uri, @Nullable Secret username, @Nullable Secret password)
      implements Command {

    public static Gather of(long id, IceUri uri, @Nullable Credentials credentials) {
      return credentials == null
          ? new Gather(id, uri.text(), null, null)
          : new Gather(id, uri.text(), credentials.username(), credentials.password());
    }
  }

  /** Prove that libwebrtc is at work on this gathering. */
  record Ping(long id) implements Command {}

  /** Close the peer connection of a gathering, releasing its allocations. */
  record Close(long id) implements Command {}
}
