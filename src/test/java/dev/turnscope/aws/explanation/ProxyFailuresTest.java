package dev.turnscope.aws.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.Endpoint;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

/** What the environment says of a proxy in vain is the first advice where AWS is not reached. */
class ProxyFailuresTest {
  private static final String UNHEEDED = "The environment variable HTTPS_PROXY is not used: why.";
  private static final AwsCall CALL =
      AwsCall.listing("us-west-2").at(new Endpoint("kvs.example", null, null, UNHEEDED));

  @Test
  void aProxyThatIsSetInVainIsToldFirstWhereAwsIsNotReached() {
    for (Exception thrown :
        new Exception[] {
          new ConnectException(),
          new SocketTimeoutException(),
          new UnknownHostException("kvs.example"),
          new SSLException("")
        }) {
      String nextStep = SilenceFailures.explain(CALL, thrown).nextStep();

      assertEquals(UNHEEDED + " ", nextStep.substring(0, UNHEEDED.length() + 1));
    }
  }
}
