package org.kladez.render;

import java.util.Collection;
import java.util.List;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.diagnostic.Suggestions;
import org.kladez.model.ParsedEntry;
import org.kladez.theme.Theme;

/** Whether the theme has the layouts that entries ask for. */
public final class LayoutChecks {
  private LayoutChecks() {}

  /**
   * Tells the layouts that there are not; no page needs to be rendered for that.
   *
   * @param entries the entries that were read
   * @param theme the theme
   * @param diagnostics takes the faults
   */
  public static void check(Collection<ParsedEntry> entries, Theme theme, Diagnostics diagnostics) {
    List<String> known = theme.layouts();
    for (ParsedEntry entry : entries) {
      entry
          .layout()
          .filter(asked -> !known.contains(asked))
          .ifPresent(
              asked ->
                  diagnostics.add(
                      Diagnostic.of(
                              Code.UNKNOWN_LAYOUT,
                              SourcePosition.wholeFile(entry.file()),
                              "layout",
                              asked,
                              "layouts",
                              String.join(", ", known))
                          .suggesting(Suggestions.nearest(asked, known))));
    }
  }
}
