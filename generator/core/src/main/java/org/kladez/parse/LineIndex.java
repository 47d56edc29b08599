package org.kladez.parse;

import java.util.Arrays;
import org.kladez.diagnostic.SourcePosition;

/** Turns offsets within a text into places of the file that the text is a part of. */
final class LineIndex {
  private final String file;
  private final String text;
  private final int linesBefore;
  private final int columnsBefore;
  private final int indent;
  private final int[] starts;

  LineIndex(String file, String text, int linesBefore) {
    this(file, text, linesBefore, 0, 0);
  }

  /**
   * Makes the index of a text that is a part of its lines.
   *
   * @param columnsBefore characters before it on its first line
   * @param indent characters before it on all other lines
   */
  LineIndex(String file, String text, int linesBefore, int columnsBefore, int indent) {
    this.columnsBefore = columnsBefore;
    this.indent = indent;
    this.file = file;
    this.text = text;
    this.linesBefore = linesBefore;
    int[] found = new int[16];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == found.length) {
        found = Arrays.copyOf(found, 2 * count);
      }
      found[count++] = i + 1;
    }
    this.starts = Arrays.copyOf(found, count);
  }

  SourcePosition at(int start, int end) {
    int first = line(start);
    int last = line(end);
    return new SourcePosition(
        file,
        linesBefore + first + 1,
        column(first, start),
        linesBefore + last + 1,
        column(last, end));
  }

  private int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private int column(int line, int offset) {
    int characters = text.codePointCount(starts[line], Math.min(offset, text.length()));
    return characters + 1 + (line == 0 ? columnsBefore : indent);
  }
}
