package dev.turnscope.aws.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.turnscope.model.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          proxy.example                       | proxy.example:80   |     |
          proxy.example:3128                  | proxy.example:3128 |     |
          HTTP://proxy.example:3128/          | proxy.example:3128 |     |
          https://proxy.example               | proxy.example:443  |     |
          http://10.0.0.1:8080                | 10.0.0.1:8080      |     |
          http://[fd00::1]:8080               | [fd00::1]:8080     |     |
          http://joe@proxy.example:1          | proxy.example:1    | joe | ''
          http://joe:marker@proxy.example:1   | proxy.example:1    | joe | marker
          http://joe:a:b@c/d@proxy.example:1  | proxy.example:1    | joe | a:b@c/d
          http://joe:p%40ss+1@proxy.example:1 | proxy.example:1    | joe | p@ss+1
          http://joe:100%@proxy.example:1     | proxy.example:1    | joe | 100%
          http://@proxy.example:1             | proxy.example:1    |     |
          """)
  void readsWhatPeopleWrite(
      String text, String told, @Nullable String user, @Nullable String password) {
    ProxyAddress address = ProxyAddress.read(text);

    assertEquals(told, address.told());
    assertEquals(user, revealed(address.user()));
    assertEquals(password, revealed(address.password()));
    assertFalse(address.toString().contains("marker"), address.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                          | This is not the URL of a proxy.
          joe:marker                  | This is not the URL of a proxy.
          http://joe:marker@          | This is not the URL of a proxy.
          http://proxy.example/a/b    | This is not the URL of a proxy.
          http://proxy.example:0      | The port of a proxy is between 1 and 65535.
          http://proxy.example:70000  | The port of a proxy is between 1 and 65535.
          socks5://joe:marker@proxy:1 | Only HTTP proxies are used.
          """)
  void refusesTheRestWithoutQuotingIt(String text, String sentence) {
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> ProxyAddress.read(text))
                .getMessage());

    assertEquals(sentence + " Write http://HOST:PORT, or http://USER:PASSWORD@HOST:PORT.", message);
  }

  @Test
  void aChoiceIsKeptWithoutNameAndPassword() {
    for (ProxyChoice choice :
        new ProxyChoice[] {ProxyChoice.USUAL, ProxyChoice.NONE, ProxyChoice.SYSTEM}) {
      assertEquals(choice, ProxyChoice.remembered(choice.kept()));
    }
    ProxyChoice named = ProxyChoice.read("http://joe:marker@proxy.example:3128");
    assertEquals("http://proxy.example:3128", named.kept());
    assertEquals(ProxyChoice.read("proxy.example:3128"), ProxyChoice.remembered(named.kept()));
    assertEquals(ProxyChoice.USUAL, ProxyChoice.remembered("edited by hand"));
  }

  private static @Nullable String revealed(@Nullable Secret secret) {
    return secret == null ? null : secret.reveal();
  }
}
