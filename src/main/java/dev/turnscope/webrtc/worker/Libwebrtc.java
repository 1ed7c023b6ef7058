package dev.turnscope.webrtc.worker;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.PortAllocatorConfig;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.RTCIceTransportPolicy;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.TlsCertPolicy;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioLayer;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceUri;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** libwebrtc's peer connection factory, and how a server is given to it. */
final class Libwebrtc {
  private final PeerConnectionFactory factory;

  private Libwebrtc(PeerConnectionFactory factory) {
    this.factory = factory;
  }

  static Libwebrtc load() {
    PackagedLibrary.loadIfShipped();
    // With a real audio layer the factory ends the process where there is no sound device.
    return new Libwebrtc(new PeerConnectionFactory(new AudioDeviceModule(AudioLayer.kDummyAudio)));
  }

  RTCPeerConnection connect(
      IceUri uri, @Nullable Credentials credentials, PeerConnectionObserver observer) {
    RTCConfiguration configuration = new RTCConfiguration();
    configuration.iceServers = List.of(server(uri, credentials));
    configuration.iceTransportPolicy =
        uri.relays() ? RTCIceTransportPolicy.RELAY : RTCIceTransportPolicy.ALL;
    configuration.portAllocatorConfig = ports(uri);
    return factory.createPeerConnection(configuration, observer);
  }

  private static RTCIceServer server(IceUri uri, @Nullable Credentials credentials) {
    RTCIceServer server = new RTCIceServer();
    server.urls = List.of(uri.text());
    if (uri.relays() && credentials != null) {
      server.username = credentials.username().reveal();
      server.password = credentials.password().reveal();
    }
    // libwebrtc's own root store lacks Amazon's: the probe judges the certificate.
    server.tlsCertPolicy = TlsCertPolicy.INSECURE_NO_CHECK;
    return server;
  }

  /** Given any configuration, libwebrtc drops its defaults: IPv6 and shared sockets. */
  private static PortAllocatorConfig ports(IceUri uri) {
    return new PortAllocatorConfig()
        .setEnableIpv6(true)
        .setEnableIpv6OnWifi(true)
        .setEnableSharedSocket(true)
        // libwebrtc skips loopback interfaces; from the any-address it reaches them.
        .setDisableAdapterEnumeration(Loopback.is(uri.host()));
  }
}
