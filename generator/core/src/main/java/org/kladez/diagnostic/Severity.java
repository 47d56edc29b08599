package org.kladez.diagnostic;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
  /** The site cannot be built as it was meant. */
  ERROR,
  /** The site can be built, but something in it is probably not as it was meant. */
  WARNING,
  /** Worth knowing. */
  INFO;

  /**
   * The name used in reports.
   *
   * @return {@code error}, {@code warning} or {@code info}
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
