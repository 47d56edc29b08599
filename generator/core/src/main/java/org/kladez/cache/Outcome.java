package org.kladez.cache;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kladez.diagnostic.Diagnostic;

/**
 * What a build told, to be told again when nothing has changed.
 *
 * @param pages how many HTML pages the site has
 * @param files how many files it has
 * @param entries how many entries are written in each language, by its code
 * @param drafts how many entries were left out because they are drafts
 * @param diagnostics the findings in their order
 */
public record Outcome(
    int pages, int files, Map<String, Integer> entries, int drafts, List<Diagnostic> diagnostics) {
  /** Copies the collections. */
  public Outcome {
    entries = java.util.Collections.unmodifiableMap(new TreeMap<>(entries));
    diagnostics = List.copyOf(diagnostics);
  }

  void write(Packer out) {
    out.number(pages).number(files).number(drafts);
    out.each(entries.entrySet(), e -> out.text(e.getKey()).number(e.getValue()));
    out.each(diagnostics, diagnostic -> DiagnosticFormat.write(diagnostic, out));
  }

  static Outcome read(Unpacker in) {
    int pages = in.count();
    int files = in.count();
    int drafts = in.count();
    Map<String, Integer> entries = new TreeMap<>();
    for (int left = in.count(); left > 0; left--) {
      entries.put(in.text(), in.count());
    }
    return new Outcome(pages, files, entries, drafts, in.each(() -> DiagnosticFormat.read(in)));
  }
}
