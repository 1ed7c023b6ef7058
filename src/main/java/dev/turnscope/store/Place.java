package dev.turnscope.store;

/**
 * Where channels are.
 *
 * @param profile the AWS profile's name, or the lab's
 */
public record Place(String profile, String region) {

  boolean fits() {
    return KeptText.profile(profile) != null && KeptText.region(region) != null;
  }
}
