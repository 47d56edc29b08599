package org.kladez.cli;

import java.util.Locale;

/** The forms in which a build reports. */
enum Format {
  /** Findings for people, on the standard error stream. */
  TEXT,
  /** One JSON object on the standard output stream. */
  JSON,
  /** A SARIF log on the standard output stream. */
  SARIF,
  /** Commands of GitHub's workflows on the standard output stream. */
  GITHUB;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
