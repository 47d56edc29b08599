package org.kladez.yaml;

import org.kladez.diagnostic.SourcePosition;

/**
 * A single value, as written.
 *
 * @param text the value's text, without quotes and with escapes resolved
 * @param plain whether it was written without quotes
 * @param position its place
 */
public record YamlScalar(String text, boolean plain, SourcePosition position) implements YamlNode {
  /**
   * Whether the value was left out: nothing, {@code ~} or {@code null} without quotes.
   *
   * @return true when there is no value
   */
  public boolean isEmpty() {
    return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
  }
}
