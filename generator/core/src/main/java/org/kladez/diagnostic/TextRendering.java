package org.kladez.diagnostic;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kladez.i18n.MessageCatalogue;

/**
 * Findings as a person reads them on a terminal: severity and message, place, the line with a mark
 * under it, the remedy.
 *
 * <pre>
 * error[unknown-field]: There is no field “titel” in schools.
 *   content/schools/baku-160.en.md:2:1
 *    2 | titel: Classical Gymnasium
 *      | ^^^^^
 *   remedy: Did you mean “title”?
 * </pre>
 */
public final class TextRendering {
  private static final int WIDTH = 110;
  private static final int BEFORE = 40;

  private final Wording wording;
  private final Excerpts excerpts;
  private final MessageCatalogue catalogue;

  /**
   * Makes a rendering.
   *
   * @param catalogue the reader's language
   * @param source the source folder, for excerpts
   */
  public TextRendering(MessageCatalogue catalogue, Path source) {
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
    this.excerpts = new Excerpts(source);
  }

  /**
   * Writes findings, one after the other, each followed by an empty line.
   *
   * @param diagnostics the findings
   * @return the text; empty for none
   */
  public String render(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    diagnostics.forEach(diagnostic -> render(diagnostic, out));
    return out.toString();
  }

  private void render(Diagnostic diagnostic, StringBuilder out) {
    out.append(wording.severity(diagnostic.severity()))
        .append('[')
        .append(diagnostic.code().key())
        .append("]: ")
        .append(wording.message(diagnostic))
        .append('\n');
    place(diagnostic.at(), out);
    for (Related related : diagnostic.related()) {
      out.append("  ").append(wording.related(related)).append('\n');
      place(related.at(), out);
    }
    wording
        .hint(diagnostic)
        .ifPresent(
            hint ->
                out.append("  ")
                    .append(catalogue.format("remedy", java.util.Map.of()))
                    .append(' ')
                    .append(hint)
                    .append('\n'));
    out.append('\n');
  }

  private void place(SourcePosition at, StringBuilder out) {
    out.append("  ").append(at.file()).append(':').append(at.line()).append(':');
    out.append(at.column()).append('\n');
    if (at.equals(SourcePosition.wholeFile(at.file()))) {
      return;
    }
    Optional<String> line = excerpts.line(at);
    if (line.isPresent() && at.column() <= line.get().length() + 1) {
      excerpt(at, line.get(), out);
    }
  }

  /** The line with a mark under the place; of a long line, the part around it. */
  private static void excerpt(SourcePosition at, String line, StringBuilder out) {
    int start = line.length() <= WIDTH ? 0 : Math.max(0, at.column() - 1 - BEFORE);
    int end = Math.min(line.length(), start + WIDTH);
    String before = start > 0 ? "…" : "";
    String number = String.valueOf(at.line());
    out.append(" ".repeat(Math.max(0, 4 - number.length()))).append(number).append(" | ");
    out.append(before).append(line, start, end).append(end < line.length() ? "…" : "");
    out.append("\n     | ").append(" ".repeat(before.length() + at.column() - 1 - start));
    out.append("^".repeat(Math.min(width(at, line), Math.max(1, end - at.column() + 1))));
    out.append('\n');
  }

  private static int width(SourcePosition at, String line) {
    int end = at.endLine() == at.line() ? at.endColumn() : line.length() + 1;
    return Math.max(1, Math.min(end, line.length() + 1) - at.column());
  }
}
