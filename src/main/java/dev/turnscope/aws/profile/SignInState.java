package dev.turnscope.aws.profile;

import dev.turnscope.aws.signin.SsoToken;
import dev.turnscope.aws.signin.SsoTokenCache;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/** Whether a profile is signed in, by what this computer knows: AWS is not asked. */
final class SignInState {
  private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter LATER =
      DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);

  private SignInState() {}

  /** Empty where no person signs in through IAM Identity Center, at the source of a role either. */
  static Optional<String> of(
      Profile profile, ProfileFile file, SsoTokenCache cache, Instant now, ZoneId zone) {
    return CredentialSources.session(profile, file)
        .map(session -> cache.read(session).map(token -> told(token, now, zone)))
        .map(state -> state.orElse("not signed in"))
        .map(state -> ProfileKind.of(profile).role() ? "SSO " + state : state);
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
