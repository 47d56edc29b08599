package org.kladez.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as precise as its source: a year, a month of a year, or a day.
 *
 * @param year the year, 1 to 9999
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31, or 0 when unknown
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
  private static final int LAST_YEAR = 9999;
  private static final int YEAR_DIGITS = 4;
  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
  private static final Comparator<PartialDate> ORDER =
      Comparator.comparingInt(PartialDate::year)
          .thenComparingInt(PartialDate::month)
          .thenComparingInt(PartialDate::day);

  /** Checks that the calendar has such a date. */
  public PartialDate {
    if (year < 1 || year > LAST_YEAR || month < 0 || day < 0 || (month == 0 && day != 0)) {
      throw new DateTimeException("not a date");
    }
    LocalDate.of(year, Math.max(1, month), Math.max(1, day));
  }

  /**
   * Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}.
   *
   * @param text the text
   * @return the date, or nothing when it is none
   */
  public static Optional<PartialDate> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PartialDate(
              Integer.parseInt(matcher.group(1)),
              matcher.group(2) == null ? 0 : month(matcher.group(2)),
              matcher.group(3) == null ? 0 : month(matcher.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int month(String digits) {
    int number = Integer.parseInt(digits);
    if (number == 0) {
      throw new DateTimeException("counts from 1");
    }
    return number;
  }

  @Override
  public int compareTo(PartialDate other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    append(text, year, YEAR_DIGITS);
    if (month != 0) {
      append(text.append('-'), month, 2);
    }
    if (day != 0) {
      append(text.append('-'), day, 2);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, int number, int digits) {
    String written = Integer.toString(number);
    text.append("0".repeat(digits - written.length())).append(written);
  }
}
