package org.kladez.diagnostic;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kladez.i18n.MessageCatalogue;
import org.kladez.json.Json;

/**
 * Findings as a page in a browser shows them: what {@link TextRendering} tells on a terminal, in
 * parts.
 */
public final class ScreenRendering {
  private static final int WIDTH = 160;
  private static final int BEFORE = 60;

  private final Wording wording;
  private final Excerpts excerpts;

  /**
   * Makes a rendering.
   *
   * @param catalogue the reader's language
   * @param source the source folder, for excerpts
   */
  public ScreenRendering(MessageCatalogue catalogue, Path source) {
    this.wording = new Wording(catalogue);
    this.excerpts = new Excerpts(source);
  }

  /**
   * Writes findings as a property of the object that is being written: an array of objects with
   * {@code severity}, {@code label} (the severity in words), {@code code}, {@code file}, {@code
   * line}, {@code column}, {@code message}, {@code remedy} (empty when there is none), {@code
   * excerpt} (the line: {@code before}, {@code marked}, {@code after}; absent for a whole file) and
   * {@code related} (other places with a {@code message}).
   *
   * @param name the property's name
   * @param diagnostics the findings
   * @param json where to write
   */
  public void write(String name, List<Diagnostic> diagnostics, Json json) {
    json.array(name, diagnostics, (to, found) -> to.object(o -> finding(found, o)));
  }

  private void finding(Diagnostic diagnostic, Json json) {
    json.put("severity", diagnostic.severity().label());
    json.put("label", wording.severity(diagnostic.severity()));
    json.put("code", diagnostic.code().key());
    place(diagnostic.at(), json);
    json.put("message", wording.message(diagnostic));
    json.put("remedy", wording.hint(diagnostic).orElse(""));
    // The line would show the password.
    if (diagnostic.code() != Code.CONFIG_SECRET) {
      excerpt(diagnostic.at(), json);
    }
    json.array("related", diagnostic.related(), (to, place) -> to.object(o -> related(place, o)));
  }

  private void related(Related related, Json json) {
    place(related.at(), json);
    json.put("message", wording.related(related));
  }

  private static void place(SourcePosition at, Json json) {
    json.put("file", at.file());
    json.put("line", at.line());
    json.put("column", at.column());
  }

  private void excerpt(SourcePosition at, Json json) {
    Optional<String> line = excerpts.line(at);
    if (at.equals(SourcePosition.wholeFile(at.file())) || line.isEmpty()) {
      return;
    }
    int[] text = line.get().codePoints().toArray();
    int start = Math.min(at.column() - 1, text.length);
    int end = at.endLine() == at.line() ? Math.min(at.endColumn() - 1, text.length) : text.length;
    int first = Math.max(0, start - BEFORE);
    int last = Math.min(text.length, Math.max(end, first + WIDTH));
    json.object(
        "excerpt",
        parts -> {
          parts.put("before", (first > 0 ? "…" : "") + part(text, first, start));
          parts.put("marked", part(text, start, Math.max(start, end)));
          parts.put("after", part(text, Math.max(start, end), last));
        });
  }

  private static String part(int[] text, int from, int to) {
    return new String(text, from, to - from);
  }
}
