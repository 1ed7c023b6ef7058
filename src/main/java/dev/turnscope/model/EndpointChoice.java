package dev.turnscope.model;

/** Which of AWS’s endpoints a person wants to be asked. */
public record EndpointChoice(Switch dualStack, Switch fips) {
  /** The usual one, unless the profile or the environment says otherwise. */
  public static final EndpointChoice AS_SET = new EndpointChoice(Switch.AS_SET, Switch.AS_SET);

  /** Whether something is wanted, or left to the settings. */
  public enum Switch {
    AS_SET,
    ON,
    OFF
  }

  public EndpointChoice withDualStack(Switch other) {
    return new EndpointChoice(other, fips);
  }

  public EndpointChoice withFips(Switch other) {
    return new EndpointChoice(dualStack, other);
  }
}
