package dev.turnscope.aws.proxy;

import dev.turnscope.model.Secret;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;

/**
 * A proxy that a call goes through.
 *
 * @param address host and port; whoever signs in there is left out
 * @param setting where it is set
 * @param signIn null where no name and password are known
 */
public record UsedProxy(Proxy proxy, String address, String setting, @Nullable SignIn signIn) {

  /** With what the proxy is asked (RFC 7617). */
  record SignIn(ProxyAddress proxy, Secret user, Secret password) {}

  static UsedProxy of(ProxyAddress address, String setting) {
    InetSocketAddress unresolved =
        InetSocketAddress.createUnresolved(address.host(), address.port());
    SignIn signIn =
        address.user() == null || address.password() == null
            ? null
            : new SignIn(address, address.user(), address.password());
    return new UsedProxy(new Proxy(Proxy.Type.HTTP, unresolved), address.told(), setting, signIn);
  }

  /** “proxy.example:3128 (HTTPS_PROXY)”. */
  public String told() {
    return "%s (%s)".formatted(address, setting);
  }

  /** Whether it is told a name and a password. */
  public boolean signsIn() {
    return signIn != null;
  }

  /** Has the proxy told who asks, and nobody behind it. */
  void signIn(HttpURLConnection connection) {
    if (signIn == null) {
      return;
    }
    if (connection instanceof HttpsURLConnection) {
      connection.setAuthenticator(beforeTheTunnel(signIn));
    } else {
      // The SDK waits for “100 Continue”, and Java answers no challenge that comes instead.
      String both = signIn.user().reveal() + ":" + signIn.password().reveal();
      connection.setRequestProperty(
          "Proxy-Authorization",
          "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** Java sends the header of a request through the tunnel: to AWS, and not to the proxy. */
  private static Authenticator beforeTheTunnel(SignIn signIn) {
    return new Authenticator() {
      private boolean asked;

      /** Once: Java would ask twenty times where the proxy does not take them. */
      @Override
      protected @Nullable PasswordAuthentication getPasswordAuthentication() {
        boolean byProxy =
            getRequestorType() == RequestorType.PROXY
                && signIn.proxy().host().equalsIgnoreCase(getRequestingHost())
                && signIn.proxy().port() == getRequestingPort();
        if (!byProxy || asked) {
          return null;
        }
        asked = true;
        return new PasswordAuthentication(
            signIn.user().reveal(), signIn.password().reveal().toCharArray());
      }
    };
  }
}
