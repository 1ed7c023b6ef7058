package dev.turnscope.lab.http;

/**
 * Who signs with a key.
 *
 * @param account 12 digits
 * @param arn of the user or of the role's session
 * @param userId what AWS tells users and sessions apart by
 */
public record Principal(String account, String arn, String userId) {
  /** The user that the lab's own keys belong to. */
  public static final Principal LAB_USER =
      new Principal("000000000000", "arn:aws:iam::000000000000:user/lab", "AIDATURNSCOPELAB00000");

  /** Whether it is a session of a role, for which AWS's limits are narrower. */
  public boolean isRoleSession() {
    return arn.contains(":assumed-role/");
  }
}
