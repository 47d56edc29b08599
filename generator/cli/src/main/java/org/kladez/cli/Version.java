package org.kladez.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Reads the version from the jar. */
final class Version implements IVersionProvider {
  static String text() {
    String version =
        Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElse("(development)");
    return "Kladez " + version + ", Java " + Runtime.version().feature();
  }

  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }
}
