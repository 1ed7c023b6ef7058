package dev.turnscope.aws.proxy;

import java.net.URI;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The proxies that a process's environment names, by the rules of the AWS CLI, which are those of
 * Python's urllib: a lower-case name goes before its twin, also where it is empty, and NO_PROXY
 * lists hosts and domains that are asked directly.
 */
final class EnvironmentProxies {
  private final Map<String, String> environment;

  EnvironmentProxies(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * A proxy, and the variable that names it.
   *
   * @param address empty where the host is to be asked directly
   */
  record Named(Optional<ProxyAddress> address, String variable) {}

  private record Variable(String name, String value) {}

  /** Empty where the environment says nothing that can be used. */
  Optional<Named> of(URI target) {
    NoProxy list = noProxy();
    if (list.exempts(target)) {
      return Optional.of(new Named(Optional.empty(), "NO_PROXY"));
    }
    return proxyFor(target)
        .flatMap(
            variable -> {
              try {
                return Optional.of(
                    new Named(Optional.of(ProxyAddress.read(variable.value())), variable.name()));
              } catch (IllegalArgumentException unusable) {
                return Optional.empty();
              }
            });
  }

  /** What of it is not heeded for that place, and what to write; quotes no value. */
  Optional<String> unheeded(URI target) {
    NoProxy list = noProxy();
    if (list.exempts(target)) {
      return Optional.empty();
    }
    return proxyFor(target)
        .flatMap(
            variable -> {
              try {
                ProxyAddress.read(variable.value());
                return list.meansToExempt(target)
                    ? Optional.of(
                        "NO_PROXY does not exempt AWS: like the AWS CLI, Turnscope takes hosts and"
                            + " domains in it, without an asterisk, with commas between them.")
                    : Optional.empty();
              } catch (IllegalArgumentException unusable) {
                return Optional.of(
                    "The environment variable %s is not used: %s"
                        .formatted(variable.name(), continued(unusable)));
              }
            });
  }

  private Optional<Variable> proxyFor(URI target) {
    return named("https".equalsIgnoreCase(target.getScheme()) ? "https_proxy" : "http_proxy")
        .filter(variable -> !variable.value().isBlank());
  }

  private NoProxy noProxy() {
    return new NoProxy(named("no_proxy").map(Variable::value).orElse(""));
  }

  /** The lower-case one, else the one that is written in capitals, at least in part. */
  private Optional<Variable> named(String lower) {
    Predicate<String> same = name -> name.toLowerCase(Locale.ROOT).equals(lower);
    Stream<String> names =
        environment.containsKey(lower)
            ? Stream.of(lower)
            : environment.keySet().stream().filter(same).sorted(Comparator.naturalOrder());
    return names.findFirst().map(name -> new Variable(name, environment.getOrDefault(name, "")));
  }

  private static String continued(IllegalArgumentException unusable) {
    String sentence = String.valueOf(unusable.getMessage());
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }
}
