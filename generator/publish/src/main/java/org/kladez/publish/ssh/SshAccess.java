package org.kladez.publish.ssh;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What SSH finds on this machine and is told beside.
 *
 * @param folder the folder with {@code known_hosts}, {@code config} and the usual keys: {@code
 *     ~/.ssh}
 * @param agent the socket of the agent, if there is one
 * @param identity the file of a private key to use instead of the usual ones
 * @param password the password, where the server takes one
 * @param passphrase what opens the private keys
 * @param variable the environment variable that would hold the password, for advice
 */
public record SshAccess(
    Path folder,
    Optional<Path> agent,
    Optional<Path> identity,
    Optional<String> password,
    Optional<String> passphrase,
    String variable) {
  private static final List<String> USUAL = List.of("id_ed25519", "id_ecdsa", "id_rsa");

  /**
   * What a machine has.
   *
   * @param home the folder of whoever publishes
   * @param environment the environment's variables
   * @return access by the agent and the usual keys
   */
  public static SshAccess of(Path home, Map<String, String> environment) {
    return new SshAccess(
        home.resolve(".ssh"),
        Optional.ofNullable(environment.get("SSH_AUTH_SOCK"))
            .filter(socket -> !socket.isEmpty())
            .map(Path::of),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  /** The files that may hold private keys, in the order in which they are tried. */
  List<Path> keys() {
    return identity.map(List::of).orElse(USUAL.stream().map(folder::resolve).toList());
  }

  @Override
  public String toString() {
    return "SshAccess[" + folder + "]";
  }
}
