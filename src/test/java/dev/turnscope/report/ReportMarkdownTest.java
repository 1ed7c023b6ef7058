package dev.turnscope.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReportMarkdownTest {

  @Test
  void isATableWithTheReasonsBelow() {
    assertEquals(
        """
        **Calls can connect from here, but not every TURN URI relays.**

        Channel front-door in us-west-2 as viewer. Asked at https://r-1a2b3c4d.kinesisvideo.us-west-2.amazonaws.com. Media storage: off. Checked at 2026-11-22 10:00:00 UTC in 5012 ms by Turnscope 0.1.0.

        **Findings**

        - One server is silent.

        **What to ask for**

        - Allow TCP to port 443 of 192.0.2.7.

        **Clients**

        - Browser: Uses every TURN server.

        **The list**

        - iceServers\\[1\\].urls\\[4\\] is a number: a URI in quotes was expected.

        | Verdict | Transport | URI | Time | Relayed address |
        |---|---|---|---|---|
        | works | udp | `turn:192.0.2.7:443?transport=udp` | 61 ms | `203.0.113.5:50384` |
        | no-answer | tls | `turns:192.0.2.7:443?transport=tcp` | 5000 ms |  |
        | not-tested | dtls | `turns:192.0.2.7:443?transport=udp` |  |  |
        | fails |  | `turn:?[31mh¦'x` | 0 ms |  |

        **Why**

        - `turns:192.0.2.7:443?transport=tcp`: 192.0.2.7:443 takes the connection, and never answers the TLS handshake. Ask whether a firewall inspects or holds TLS on port 443.
        - `turns:192.0.2.7:443?transport=udp`: Not tested: libwebrtc cannot speak TURN over DTLS.
        - `turn:?[31mh¦'x`: The URI holds a space or a character that is not plain ASCII. Correct this URI in the list.
        """,
        ReportMarkdown.write(SampleReport.report()));
  }
}
