package dev.turnscope.probe;

import java.security.cert.X509Certificate;
import java.util.List;

/** Whom the probe trusts beside the platform's own authorities: the built-in lab's authority. */
public record Trust(List<X509Certificate> extraAuthorities) {

  public Trust {
    extraAuthorities = List.copyOf(extraAuthorities);
  }

  public static Trust platform() {
    return new Trust(List.of());
  }
}
