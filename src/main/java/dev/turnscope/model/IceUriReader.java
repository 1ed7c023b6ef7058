package dev.turnscope.model;

import dev.turnscope.model.IceUri.Protocol;
import dev.turnscope.model.IceUri.Scheme;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code scheme ":" host [":" port] ["?transport=" transport]}.
 *
 * <p>It is stricter than RFC 3986 in one place, the capitals of a scheme, because libwebrtc is: a
 * URI that it rejects ends the process.
 */
final class IceUriReader {
  private static final int LONGEST = 512;
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)");
  private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]*)](?::(.*))?");

  /** RFC 1123 section 2.1: no hyphen at a label's ends. Underscores are in use, so they pass. */
  private static final String LABEL = "[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";

  private static final Pattern NAME =
      Pattern.compile("(?=.{1,253}$)%1$s(?:\\.%1$s)*\\.?".formatted(LABEL));
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private IceUriReader() {}

  static ListedUri read(String text) {
    try {
      return parse(text);
    } catch (Refused refused) {
      return new RefusedUri(RefusedText.of(text), refused.problem);
    }
  }

  private static IceUri parse(String text) throws Refused {
    if (text.length() > LONGEST) {
      throw new Refused("The URI has %,d characters; %d are the most.", text.length(), LONGEST);
    }
    if (!text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new Refused("The URI holds a space or a character that is not plain ASCII.");
    }
    Matcher matcher = SCHEME.matcher(text);
    if (!matcher.matches()) {
      throw new Refused("The URI has no scheme: begin it with stun:, turn: or turns:.");
    }
    Scheme scheme = scheme(matcher.group(1));
    String rest = matcher.group(2);
    if (rest.startsWith("//")) {
      throw new Refused("An ICE server URI has no slashes: write %s:HOST.", scheme.word());
    }
    if (rest.indexOf('@') >= 0) {
      throw new Refused("An ICE server URI holds no user: username and password stand beside it.");
    }
    int question = rest.indexOf('?');
    Protocol protocol =
        question < 0 ? scheme.defaultProtocol() : protocol(scheme, rest.substring(question + 1));
    HostPort hostPort = hostPort(scheme, question < 0 ? rest : rest.substring(0, question));
    return new IceUri(text, scheme, hostPort.host(), hostPort.port(), protocol);
  }

  private static Scheme scheme(String word) throws Refused {
    for (Scheme scheme : Scheme.values()) {
      if (scheme.word().equals(word)) {
        return scheme;
      }
      if (scheme.word().equalsIgnoreCase(word)) {
        throw new Refused(
            "libwebrtc takes a scheme in small letters only: write %s: for %s:.",
            scheme.word(), word);
      }
    }
    throw new Refused(
        "“%s:” is not a scheme of an ICE server URI: use stun, stuns, turn or turns.",
        RefusedText.parts(word));
  }

  private static Protocol protocol(Scheme scheme, String query) throws Refused {
    if (!scheme.relays()) {
      throw new Refused(
          "A %s: URI takes no parameters: leave out “?%s”.",
          scheme.word(), RefusedText.parameter(query));
    }
    if (!query.startsWith("transport=")) {
      throw new Refused(
          "“?%s” is not a parameter of a TURN URI: only ?transport= is allowed.",
          RefusedText.parameter(query));
    }
    String value = query.substring("transport=".length());
    return switch (value) {
      case "udp" -> Protocol.UDP;
      case "tcp" -> Protocol.TCP;
      case "tls", "dtls" ->
          throw new Refused(
              "“transport=%s” does not exist: %s is asked for by the scheme,"
                  + " turns:HOST?transport=%s.",
              value, value.toUpperCase(Locale.ROOT), value.equals("tls") ? "tcp" : "udp");
      default ->
          throw new Refused(
              "“transport=%s” is not a transport: use udp or tcp.", RefusedText.parts(value));
    };
  }

  private static HostPort hostPort(Scheme scheme, String text) throws Refused {
    Matcher bracketed = BRACKETED.matcher(text);
    if (bracketed.matches()) {
      String address = bracketed.group(1);
      if (!IPV6.matcher(address).matches() || !isIpv6(address)) {
        throw new Refused("“[%s]” is not an IPv6 address.", RefusedText.parts(address));
      }
      return new HostPort(address, port(scheme, bracketed.group(2)));
    }
    int colon = text.indexOf(':');
    if (colon >= 0 && text.indexOf(':', colon + 1) >= 0) {
      throw new Refused(
          "An IPv6 address stands in brackets: write %s:[ADDRESS]:PORT.", scheme.word());
    }
    String host = colon < 0 ? text : text.substring(0, colon);
    if (host.isEmpty()) {
      throw new Refused("The URI names no host: write %s:HOST:PORT.", scheme.word());
    }
    if (!NAME.matcher(host).matches()) {
      throw new Refused("“%s” is neither a host name nor an address.", RefusedText.parts(host));
    }
    return new HostPort(host, port(scheme, colon < 0 ? null : text.substring(colon + 1)));
  }

  private static int port(Scheme scheme, @Nullable String text) throws Refused {
    if (text == null) {
      return scheme.defaultPort();
    }
    if (!text.matches("[0-9]{1,5}")
        || Integer.parseInt(text) > 65535
        || Integer.parseInt(text) < 1) {
      throw new Refused(
          "“%s” is not a port: a port is a number from 1 to 65535.", RefusedText.parts(text));
    }
    return Integer.parseInt(text);
  }

  private static boolean isIpv6(String address) {
    try {
      // A literal with a colon is never looked up.
      return InetAddress.getByName("[" + address + "]").getHostAddress() != null;
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }

  private record HostPort(String host, int port) {}

  private static final class Refused extends Exception {
    final String problem;

    Refused(String format, Object... arguments) {
      problem = String.format(Locale.ROOT, format, arguments);
    }
  }
}
