package dev.turnscope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no interface               | ''                                                                  | 1
          loopback alone             | lo 127.0.0.1/8, lo ::1/128                                          | 1
          one address                | eth0 192.0.2.2/24                                                   | 1
          both families              | eth0 192.0.2.2/24, eth0 2001:db8::2/64                              | 2
          a link-local IPv6          | eth0 192.0.2.2/24, eth0 fe80::2/64                                  | 1
          a link-local IPv4          | eth0 169.254.7.7/16                                                 | 1
          two of one prefix          | eth0 2001:db8::2/64, eth0 2001:db8::99/64                           | 1
          two prefixes               | eth0 2001:db8::2/64, eth0 fd00::2/64                                | 2
          two networks of IPv4       | eth0 192.0.2.2/24, eth0 198.51.100.2/24                             | 2
          one prefix, two interfaces | eth0 192.0.2.2/24, wlan0 192.0.2.3/24                               | 2
          a tunnel                   | eth0 192.0.2.2/24, tun0 10.8.0.2/32                                 | 2
          many of IPv6               | a fd00::1/64, b fd00::1/64, c fd00::1/64, d fd00::1/64, e fd00::1/64, f fd00::1/64 | 5
          """)
  void areInterfacesWithTheirPrefixes(String name, String addresses, int count) {
    List<Networks.Address> all =
        Arrays.stream(addresses.split(", "))
            .filter(text -> !text.isEmpty())
            .map(NetworksTest::address)
            .toList();

    assertEquals(count, Networks.count(all));
  }

  @Test
  void ofThisComputerAreCounted() {
    assertTrue(Networks.ofThisComputer() >= 1);
  }

  private static Networks.Address address(String text) {
    String[] parts = text.split("[ /]");
    return new Networks.Address(
        parts[0], InetAddress.ofLiteral(parts[1]), Integer.parseInt(parts[2]));
  }
}
