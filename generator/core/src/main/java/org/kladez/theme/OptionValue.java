package org.kladez.theme;

import java.util.List;
import org.kladez.diagnostic.SourcePosition;

/** The value of a theme's option. */
public sealed interface OptionValue {
  /**
   * A text.
   *
   * @param text the text; may be empty
   * @param at where it is written
   */
  record Text(String text, SourcePosition at) implements OptionValue {}

  /**
   * Yes or no.
   *
   * @param on whether it is on
   */
  record Flag(boolean on) implements OptionValue {}

  /**
   * Several texts.
   *
   * @param items the texts in their order
   */
  record Items(List<Text> items) implements OptionValue {
    /** Copies the list. */
    public Items {
      items = List.copyOf(items);
    }
  }
}
