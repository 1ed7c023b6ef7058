package dev.turnscope.aws.profile;

import dev.turnscope.aws.signin.SsoSession;
import dev.turnscope.aws.signin.SsoToken;
import dev.turnscope.aws.signin.SsoTokenCache;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.profiles.Profile;

/** Whether a profile is signed in, by what this computer knows: AWS is not asked. */
final class SignInState {
  private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter LATER =
      DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);

  private SignInState() {}

  /** Empty where no person signs in through IAM Identity Center, at the source of a role either. */
  static Optional<String> of(
      Profile profile, CredentialSource source, SsoTokenCache cache, Instant now, ZoneId zone) {
    return session(source)
        .map(session -> cache.read(session).map(token -> told(token, now, zone)))
        .map(state -> state.orElse("not signed in"))
        .map(state -> ProfileKind.of(profile).role() ? "SSO " + state : state);
  }

  /** The IAM Identity Center that the source, or the source of a role, is signed in through. */
  private static Optional<SsoSession> session(CredentialSource source) {
    return switch (source) {
      case CredentialSource.Role role -> session(role.source());
      case CredentialSource.Sso sso -> Optional.of(sso.session());
      case CredentialSource.Sdk _ -> Optional.empty();
    };
  }

  private static String told(SsoToken token, Instant now, ZoneId zone) {
    if (!token.live(now)) {
      return token.renewable(now) ? "sign-in is renewed when used" : "not signed in";
    }
    ZonedDateTime until = token.expiresAt().atZone(zone);
    boolean today = until.toLocalDate().equals(now.atZone(zone).toLocalDate());
    return "signed in until " + (today ? TODAY : LATER).format(until);
  }
}
