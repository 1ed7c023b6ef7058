package dev.turnscope.truth.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** nftables in one namespace. */
public final class Firewall {
  /** An element of the set of sockets: protocol and port. */
  private static final Pattern SOCKET = Pattern.compile("(tcp|udp) \\. \\d+");

  private static final List<String> CHAINS =
      List.of(
          "add table inet lab",
          "add set inet lab sockets { type inet_proto . inet_service ; flags dynamic ; }",
          "add chain inet lab input { type filter hook input priority 0 ; }",
          "add chain inet lab forward { type filter hook forward priority 0 ; }",
          "add table ip lab",
          "add chain ip lab prerouting { type nat hook prerouting priority -100 ; }",
          "add chain ip lab postrouting { type nat hook postrouting priority 100 ; }");

  private final Namespace at;

  Firewall(Namespace at) throws IOException, InterruptedException {
    this.at = at;
    load(CHAINS);
  }

  /** A rule for what comes through here. */
  public Firewall forward(String rule) throws IOException, InterruptedException {
    return load(List.of("add rule inet lab forward " + rule));
  }

  /** A rule for what is meant for this namespace itself. */
  public Firewall input(String rule) throws IOException, InterruptedException {
    return load(List.of("add rule inet lab input " + rule));
  }

  /** A rule that changes where packets go. */
  public Firewall prerouting(String rule) throws IOException, InterruptedException {
    return load(List.of("add rule ip lab prerouting " + rule));
  }

  /** A rule that changes where packets seem to come from. */
  public Firewall postrouting(String rule) throws IOException, InterruptedException {
    return load(List.of("add rule ip lab postrouting " + rule));
  }

  /** A mapping of UDP that is idle for so long is no more. */
  public Firewall forgetUdpAfter(int seconds) throws IOException, InterruptedException {
    at.set("net/netfilter/nf_conntrack_udp_timeout", String.valueOf(seconds));
    at.set("net/netfilter/nf_conntrack_udp_timeout_stream", String.valueOf(seconds));
    return this;
  }

  /** Lets everything through again. */
  public void allowForwarding() throws IOException, InterruptedException {
    load(List.of("flush chain inet lab forward"));
  }

  /** Begins to count the client's sockets that send through here. */
  public Firewall countSockets() throws IOException, InterruptedException {
    return forward("iifname lan add @sockets { meta l4proto . th sport }");
  }

  /** From how many sockets something has come since. */
  public long socketsCounted() throws IOException, InterruptedException {
    return SOCKET.matcher(at.run("nft", "list", "set", "inet", "lab", "sockets")).results().count();
  }

  private Firewall load(List<String> statements) throws IOException, InterruptedException {
    Path file = Files.createTempFile("truth", ".nft");
    try {
      Files.write(file, statements);
      at.run("nft", "-f", file.toString());
    } finally {
      Files.delete(file);
    }
    return this;
  }
}
