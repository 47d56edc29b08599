package org.kladez.maven;

import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.kladez.publish.Credentials;

/** Finds credentials in Maven's {@code settings.xml}, decrypted where they are encrypted. */
final class Servers {
  private final Optional<Settings> settings;
  private final SettingsDecrypter decrypter;

  Servers(Optional<Settings> settings, SettingsDecrypter decrypter) {
    this.settings = settings;
    this.decrypter = decrypter;
  }

  Credentials find(String id) {
    return settings
        .flatMap(all -> Optional.ofNullable(all.getServer(id)))
        .map(this::credentials)
        .orElse(Credentials.NONE);
  }

  private Credentials credentials(Server encrypted) {
    Server server = decrypter.decrypt(new DefaultSettingsDecryptionRequest(encrypted)).getServer();
    return new Credentials(
        Optional.ofNullable(server.getUsername()),
        Optional.ofNullable(server.getPassword()),
        Optional.ofNullable(server.getPassphrase()));
  }
}
