package org.kladez.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Reads the version from the jar. */
final class Version implements IVersionProvider {
  static String text() {
    return "Kladez " + number() + ", Java " + Runtime.version().feature();
  }

  static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("(development)");
  }

  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }
}
