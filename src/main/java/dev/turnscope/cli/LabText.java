package dev.turnscope.cli;

import dev.turnscope.lab.Lab;
import dev.turnscope.lab.Scenario;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Secret;
import dev.turnscope.report.TextStyle;

/** How the lab is reached, for a person. */
final class LabText {
  private final boolean showSecrets;
  private final TextStyle style;
  private final StringBuilder text = new StringBuilder();

  private LabText(boolean showSecrets, TextStyle style) {
    this.showSecrets = showSecrets;
    this.style = style;
  }

  static String scenarios(TextStyle style) {
    LabText text = new LabText(false, style);
    for (Scenario scenario : Scenario.values()) {
      text.line("%s: %s".formatted(scenario.word(), scenario.description()));
      TruthText.lines(scenario).forEach(line -> text.line("  " + line));
    }
    return text.text.toString();
  }

  static String of(Lab lab, Scenario scenario, boolean showSecrets, TextStyle style) {
    LabText text = new LabText(showSecrets, style);
    text.line("The built-in lab runs until Ctrl+C.");
    text.line("");
    text.line("KVS endpoint       %s".formatted(lab.endpoint()));
    text.line("Region             %s".formatted(lab.region()));
    text.line("Access key ID      %s".formatted(text.shown(lab.accessKeyId())));
    text.line("Secret access key  %s".formatted(text.shown(lab.secretAccessKey())));
    text.line("MFA code           %s".formatted(text.shown(lab.mfaCode())));
    text.line("The endpoint answers as STS and as IAM Identity Center (SSO) too.");
    text.line("");
    text.line("Channel %s: %s".formatted(scenario.word(), scenario.description()));
    text.line("  " + lab.stunUri(scenario));
    lab.iceServers(scenario).forEach(text::server);
    text.line("");
    if (showSecrets) {
      text.asEndpoint(lab, scenario);
    } else {
      text.line("--show-secrets prints the keys and credentials, which open nothing but the lab.");
    }
    return text.text.toString();
  }

  /** What to expect is told too: an untrusted certificate puzzles whoever meant the lab. */
  private void asEndpoint(Lab lab, Scenario scenario) {
    line("As an AWS endpoint, for the AWS CLI or a profile of your own: put the two keys into the");
    line("credentials file, and this into the config file.");
    line("  region = %s".formatted(lab.region()));
    line("  endpoint_url = %s".formatted(lab.endpoint()));
    line(
        "With such a profile Turnscope calls the certificate of turns: URIs untrusted, because the");
    line(
        "lab is its own authority, and checks AWS’s STUN server instead of the lab’s. This trusts");
    line("the lab: turnscope check --lab %s".formatted(scenario.word()));
  }

  private void server(IceServer server) {
    for (ListedUri uri : server.uris()) {
      line("  " + uri.text());
    }
    Credentials credentials = server.credentials();
    if (credentials != null) {
      line("    username %s".formatted(shown(credentials.username())));
      line("    password %s".formatted(shown(credentials.password())));
    }
  }

  private String shown(Secret secret) {
    return showSecrets ? secret.reveal() : secret.toString();
  }

  private void line(String line) {
    text.append(style.clean(line)).append('\n');
  }
}
