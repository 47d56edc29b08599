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
 * error[unknown-field]: Entries in the folder “schools” have no field “titel”.
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
  private final TextStyle style;

  /**
   * Makes a rendering in plain text.
   *
   * @param catalogue the reader's language
   * @param source the source folder, for excerpts
   */
  public TextRendering(MessageCatalogue catalogue, Path source) {
    this(catalogue, source, TextStyle.PLAIN);
  }

  /**
   * Makes a rendering.
   *
   * @param catalogue the reader's language
   * @param source the source folder, for excerpts
   * @param style plain or in colours
   */
  public TextRendering(MessageCatalogue catalogue, Path source, TextStyle style) {
    this.wording = new Wording(catalogue);
    this.excerpts = new Excerpts(source);
    this.style = style;
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
    Severity severity = diagnostic.severity();
    String name = wording.severity(severity) + "[" + diagnostic.code().key() + "]";
    out.append(style.severity(severity, name)).append(": ");
    out.append(wording.message(diagnostic)).append('\n');
    if (diagnostic.code() == Code.CONFIG_SECRET) {
      // The line would carry the password into logs.
      at(diagnostic.at(), out);
    } else {
      place(diagnostic.at(), severity, out);
    }
    for (Related related : diagnostic.related()) {
      out.append("  ").append(wording.related(related)).append('\n');
      place(related.at(), severity, out);
    }
    wording
        .hint(diagnostic)
        .map(hint -> style.remedy(wording.remedy()) + " " + hint.replace("\n", "\n    "))
        .ifPresent(remedy -> out.append("  ").append(remedy).append('\n'));
    out.append('\n');
  }

  private static void at(SourcePosition at, StringBuilder out) {
    out.append("  ").append(at.file()).append(':').append(at.line()).append(':');
    out.append(at.column()).append('\n');
  }

  private void place(SourcePosition at, Severity severity, StringBuilder out) {
    at(at, out);
    if (at.equals(SourcePosition.wholeFile(at.file()))) {
      return;
    }
    Optional<String> line = excerpts.line(at);
    if (line.isPresent() && at.column() <= line.get().length() + 1) {
      // A tab would shift the mark, and other control characters would act on the terminal.
      String shown = line.get().replace('\t', '→').replaceAll("\\p{Cntrl}", " ");
      excerpt(at, severity, shown, out);
    }
  }

  /** The line with a mark under the place; of a long line, the part around it. */
  private void excerpt(SourcePosition at, Severity severity, String line, StringBuilder out) {
    int start = line.length() <= WIDTH ? 0 : Math.max(0, at.column() - 1 - BEFORE);
    int end = Math.min(line.length(), start + WIDTH);
    String before = start > 0 ? "…" : "";
    String number = String.valueOf(at.line());
    String gutter = " ".repeat(Math.max(0, 4 - number.length())) + number + " |";
    out.append(style.dim(gutter)).append(' ');
    out.append(before).append(line, start, end).append(end < line.length() ? "…" : "");
    out.append('\n').append(style.dim("     |")).append(' ');
    out.append(" ".repeat(before.length() + at.column() - 1 - start));
    int width = Math.min(width(at, line), Math.max(1, end - at.column() + 1));
    out.append(style.severity(severity, "^".repeat(width))).append('\n');
  }

  private static int width(SourcePosition at, String line) {
    int end = at.endLine() == at.line() ? at.endColumn() : line.length() + 1;
    return Math.max(1, Math.min(end, line.length() + 1) - at.column());
  }
}
