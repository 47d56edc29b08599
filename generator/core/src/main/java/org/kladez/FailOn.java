package org.kladez;

import java.util.Locale;
import java.util.Optional;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.Severity;

/** From which finding on a build fails and leaves the last site as it was. */
public enum FailOn {
  /** Errors fail the build. */
  ERROR,
  /** Warnings fail it too. */
  WARNING,
  /** Nothing fails it: what does not resolve is left out. */
  NEVER;

  /**
   * Reads an option's value.
   *
   * @param text {@code error}, {@code warning} or {@code never}
   * @return the value, or nothing for any other text
   */
  public static Optional<FailOn> parse(String text) {
    for (FailOn value : values()) {
      if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  boolean isReached(Diagnostics diagnostics) {
    return switch (this) {
      case ERROR -> diagnostics.has(Severity.ERROR);
      case WARNING -> diagnostics.has(Severity.WARNING);
      case NEVER -> false;
    };
  }
}
