package dev.turnscope.lab.http;

/**
 * What a signing key is good for.
 *
 * @param date {@code yyyyMMdd}, UTC
 */
record CredentialScope(String date, String region, String service) {

  @Override
  public String toString() {
    return String.join("/", date, region, service, SignatureV4.TERMINATOR);
  }
}
