package org.kladez.publish;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a target asks for to let somebody in. It is never written anywhere.
 *
 * @param user the name, or the access key of S3
 * @param password the password, the secret key of S3, or a token
 * @param passphrase what opens the private key of SSH
 */
public record Credentials(
    Optional<String> user, Optional<String> password, Optional<String> passphrase) {
  /** None: agents and files of the machine may have some. */
  public static final Credentials NONE =
      new Credentials(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Takes them from variables: {@code KLADEZ_WWW_USER}, {@code KLADEZ_WWW_PASSWORD} and {@code
   * KLADEZ_WWW_PASSPHRASE} for the target {@code www}.
   *
   * @param target the target's name
   * @param environment the environment's variables
   * @return what there is
   */
  public static Credentials of(String target, Map<String, String> environment) {
    String prefix = "KLADEZ_" + target.toUpperCase(Locale.ROOT).replace('-', '_') + "_";
    return new Credentials(
        find(environment, prefix + "USER"),
        find(environment, prefix + "PASSWORD"),
        find(environment, prefix + "PASSPHRASE"));
  }

  private static Optional<String> find(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  /**
   * These, and others where these say nothing.
   *
   * @param others the others
   * @return both
   */
  public Credentials or(Credentials others) {
    return new Credentials(
        user.or(others::user), password.or(others::password), passphrase.or(others::passphrase));
  }

  @Override
  public String toString() {
    return "Credentials[…]";
  }
}
