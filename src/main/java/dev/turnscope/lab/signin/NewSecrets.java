package dev.turnscope.lab.signin;

import dev.turnscope.model.Secret;
import java.security.SecureRandom;

/** Where keys and tokens come from. */
@FunctionalInterface
public interface NewSecrets {

  /** One that nobody had before: a prefix that says what it is, then what cannot be guessed. */
  Secret next(String prefix, int length);

  /** What nobody can guess: letters and digits of Base32, five bits each. */
  static NewSecrets random() {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    SecureRandom random = new SecureRandom();
    return (prefix, length) -> {
      StringBuilder text = new StringBuilder(prefix);
      random.ints(length, 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
      return new Secret(text.toString());
    };
  }
}
