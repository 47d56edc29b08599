package org.kladez.diagnostic;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place in an original file, as an editor shows it: lines and columns count from 1, columns count
 * characters (code points), the end is exclusive.
 *
 * @param file path relative to the source folder, with {@code /}
 * @param line first line
 * @param column first column
 * @param endLine last line
 * @param endColumn column after the last character
 */
public record SourcePosition(String file, int line, int column, int endLine, int endColumn)
    implements Comparable<SourcePosition> {
  private static final int PRIME = 31;
  private static final Comparator<SourcePosition> ORDER =
      Comparator.comparing(SourcePosition::file)
          .thenComparingInt(SourcePosition::line)
          .thenComparingInt(SourcePosition::column)
          .thenComparingInt(SourcePosition::endLine)
          .thenComparingInt(SourcePosition::endColumn);

  /** Checks the numbers. */
  public SourcePosition {
    if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
      throw new IllegalArgumentException(
          "not a place: " + line + ":" + column + "-" + endLine + ":" + endColumn);
    }
  }

  /**
   * The place of a fault that concerns a whole file.
   *
   * @param file path relative to the source folder
   * @return 1:1 of the file
   */
  public static SourcePosition wholeFile(String file) {
    return new SourcePosition(file, 1, 1, 1, 1);
  }

  /**
   * A place within one line.
   *
   * @param file path relative to the source folder
   * @param line the line
   * @param column the first column
   * @param length number of characters
   * @return the place
   */
  public static SourcePosition inLine(String file, int line, int column, int length) {
    return new SourcePosition(file, line, column, line, column + length);
  }

  // Every link of every text is found by its place, and what Java makes for a record is slow.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourcePosition place
        && line == place.line
        && column == place.column
        && endLine == place.endLine
        && endColumn == place.endColumn
        && file.equals(place.file);
  }

  @Override
  public int hashCode() {
    int begin = (file.hashCode() * PRIME + line) * PRIME + column;
    return (begin * PRIME + endLine) * PRIME + endColumn;
  }

  @Override
  public int compareTo(SourcePosition other) {
    return ORDER.compare(this, other);
  }
}
