package org.kladez.cli;

import java.util.Locale;

/** The forms in which a build reports. */
enum Format {
  /** Findings for people, on the standard error stream. */
  TEXT,
  /** One JSON object on the standard output stream. */
  JSON,
  /** SARIF; not available yet. */
  SARIF,
  /** Annotations of GitHub's workflows; not available yet. */
  GITHUB;

  boolean available() {
    return this == TEXT || this == JSON;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
