package org.kladez.i18n;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Dates in words of one language, at the precision they have: a year, a month, or a day.
 *
 * <p>Example: in Russian 2015, 6, 16 gives «16 июня 2015 г.» and 2015, 6 gives «июнь 2015 г.».
 */
public final class Dates {
  private static final String[] SKELETONS = {"y", "yMMMM", "yMMMMd"};

  private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2}) (?=\\p{L})");

  private final ULocale locale;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  /**
   * Makes a formatter for a language.
   *
   * @param locale the language; English is written day first
   */
  public Dates(Locale locale) {
    String tag = locale.toLanguageTag();
    this.locale = ULocale.forLanguageTag(tag.equals("en") ? "en-GB" : tag);
  }

  /**
   * Writes a date.
   *
   * @param year the year
   * @param month 1 to 12, or 0 when unknown
   * @param day 1 to 31, or 0 when unknown
   * @return the date in words
   */
  public String date(int year, int month, int day) {
    return known.computeIfAbsent(
        year + "-" + month + "-" + day,
        key ->
            together(
                inGregorian(DateFormat.getInstanceForSkeleton(skeleton(month, day), locale))
                    .format(calendar(year, month, day))));
  }

  /**
   * Writes a period between two dates of the same precision.
   *
   * @param from year, month, day of the beginning
   * @param to year, month, day of the end
   * @return the period in words
   */
  public String period(int[] from, int[] to) {
    if (skeleton(from[1], from[2]).equals("y")) {
      return from[0] + "–" + to[0];
    }
    DateIntervalFormat format = DateIntervalFormat.getInstance(skeleton(from[1], from[2]), locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return together(
        format.format(
            new DateInterval(
                calendar(from[0], from[1], from[2]).getTimeInMillis(),
                calendar(to[0], to[1], to[2]).getTimeInMillis())));
  }

  /**
   * Writes a period that has begun and has no end.
   *
   * @param from year, month, day of the beginning
   * @return the period in words: "from October 2014", «с октября 2014 года»
   */
  public String since(int[] from) {
    if (!locale.getLanguage().equals("ru")) {
      return (locale.getLanguage().equals("en") ? "from " : "")
          + date(from[0], from[1], from[2])
          + (locale.getLanguage().equals("en") ? "" : " –");
    }
    String pattern = from[1] == 0 ? "y" : from[2] == 0 ? "MMMM y" : "d MMMM y";
    // Before «второго» the preposition is «со».
    String preposition = from[2] == 2 ? "'со' " : "'с' ";
    DateFormat genitive =
        inGregorian(new SimpleDateFormat(preposition + pattern + " 'года'", locale));
    return together(genitive.format(calendar(from[0], from[1], from[2])));
  }

  /** A line does not end between a day and its month. */
  private static String together(String date) {
    return DAY.matcher(date).replaceAll("$1\u00A0");
  }

  private static String skeleton(int month, int day) {
    return SKELETONS[month == 0 ? 0 : day == 0 ? 1 : 2];
  }

  @SuppressWarnings("JavaUtilDate") // the only way ICU has
  private static Calendar calendar(int year, int month, int day) {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    calendar.setGregorianChange(new Date(Long.MIN_VALUE));
    calendar.clear();
    calendar.set(year, Math.max(0, month - 1), Math.max(1, day));
    return calendar;
  }

  /** Dates are written as they were given, those before the calendar's reform too. */
  private static DateFormat inGregorian(DateFormat format) {
    format.setCalendar(calendar(1, 1, 1));
    return format;
  }
}
