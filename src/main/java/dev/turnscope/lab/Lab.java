package dev.turnscope.lab;

import dev.turnscope.lab.NetworkPlan.CertificateFault;
import dev.turnscope.lab.http.AccessKeys;
import dev.turnscope.lab.kvs.KvsEndpoint;
import dev.turnscope.lab.signin.NewSecrets;
import dev.turnscope.lab.signin.SignInServices;
import dev.turnscope.lab.signin.SsoTokens;
import dev.turnscope.lab.turn.ServerIdentity;
import dev.turnscope.model.Channel;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The built-in practice network, in this process and on loopback. Each scenario is a signaling
 * channel with servers of its own, which start when they are first asked for and live until the lab
 * is closed.
 */
public final class Lab implements AutoCloseable {
  private static final String REGION = "us-west-2";
  private static final String REALM = "kinesisvideo." + REGION + ".amazonaws.com";
  private static final int SECRET_KEY_LENGTH = 30;

  private final Secret accessKeyId = new Secret("AKIATURNSCOPELAB0000");
  private final Secret secretAccessKey = newSecretAccessKey();
  private final CompletableFuture<CertificateAuthority> authority = authority("Turnscope lab");
  private final CompletableFuture<ServerIdentity> trustedServer =
      server(authority, CertificateFault.NONE);
  private final Map<Scenario, LabNetwork> networks = new EnumMap<>(Scenario.class);
  private final LabSettings settings;
  private final KvsEndpoint kvs;
  private boolean closed;

  private Lab(LabSettings settings) throws IOException {
    this.settings = settings;
    AccessKeys keys = AccessKeys.of(accessKeyId, secretAccessKey);
    NewSecrets secrets = NewSecrets.random();
    kvs =
        KvsEndpoint.start(
            keys,
            REGION,
            this::iceServers,
            SignInServices.of(
                keys, REGION, secrets, new SsoTokens(secrets, InstantSource.system())));
  }

  /** Returns at once: certificates are made meanwhile, and networks when they are asked for. */
  public static Lab start() {
    return start(LabSettings.USUAL);
  }

  /** The same, with the delay and loss that are wished for. */
  public static Lab start(LabSettings settings) {
    try {
      return new Lab(settings);
    } catch (IOException noPort) {
      throw noPorts(noPort);
    }
  }

  /** Its channels, one a scenario: for those who look for one, before there is a lab. */
  public static List<Channel> channels() {
    return KvsEndpoint.channels(REGION);
  }

  /** Where the lab answers as KVS, STS and IAM Identity Center, {@code http://127.0.0.1:PORT}. */
  public URI endpoint() {
    return kvs.uri();
  }

  public String region() {
    return REGION;
  }

  public Secret accessKeyId() {
    return accessKeyId;
  }

  public Secret secretAccessKey() {
    return secretAccessKey;
  }

  /** What every MFA device of the lab shows, for AssumeRole. */
  public Secret mfaCode() {
    return new Secret(SignInServices.MFA_CODE);
  }

  /** The STUN server of a scenario, {@code stun:127.0.0.1:PORT}. */
  public String stunUri(Scenario scenario) {
    return network(scenario).stunUri();
  }

  /** The lab's own certificate authority: trust it to trust the lab's TLS servers. */
  public X509Certificate authority() {
    return authority.join().certificate();
  }

  /** The TURN servers of a scenario with fresh credentials, as GetIceServerConfig answers them. */
  public List<IceServer> iceServers(Scenario scenario) {
    return network(scenario).iceServers();
  }

  /** The allocations that the servers of a scenario ever made. */
  public List<LabAllocation> allocations(Scenario scenario) {
    return network(scenario).allocations();
  }

  @Override
  public synchronized void close() {
    closed = true;
    kvs.close();
    networks.values().forEach(LabNetwork::close);
    networks.clear();
  }

  private synchronized LabNetwork network(Scenario scenario) {
    if (closed) {
      throw new IllegalStateException("The lab is closed.");
    }
    return networks.computeIfAbsent(scenario, this::startNetwork);
  }

  private LabNetwork startNetwork(Scenario scenario) {
    NetworkPlan plan = NetworkPlan.of(scenario);
    CompletableFuture<ServerIdentity> identity =
        switch (plan.certificate()) {
          case NONE -> trustedServer;
          case UNTRUSTED -> server(authority("Untrusted lab"), plan.certificate());
          case EXPIRED, WRONG_NAME -> server(authority, plan.certificate());
        };
    try {
      return LabNetwork.start(
          plan, settings.impairment(scenario), channelArn(scenario), REALM, identity::join);
    } catch (IOException noPort) {
      throw noPorts(noPort);
    }
  }

  private static UncheckedIOException noPorts(IOException noPort) {
    return new UncheckedIOException(
        "The lab could not open its ports on 127.0.0.1: " + noPort.getMessage(), noPort);
  }

  private static String channelArn(Scenario scenario) {
    return "arn:aws:kinesisvideo:%s:000000000000:channel/%s/1700000000000"
        .formatted(REGION, scenario.word());
  }

  private static CompletableFuture<CertificateAuthority> authority(String name) {
    return CompletableFuture.supplyAsync(
        () -> CertificateAuthority.create(name), Lab::onVirtualThread);
  }

  private static CompletableFuture<ServerIdentity> server(
      CompletableFuture<CertificateAuthority> authority, CertificateFault fault) {
    return authority.thenApply(signer -> signer.newServer(fault));
  }

  private static void onVirtualThread(Runnable task) {
    Thread.ofVirtual().name("lab-certificates").start(task);
  }

  private static Secret newSecretAccessKey() {
    byte[] octets = new byte[SECRET_KEY_LENGTH];
    new SecureRandom().nextBytes(octets);
    return new Secret(Base64.getEncoder().encodeToString(octets));
  }
}
