package org.kladez.schema;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kladez.model.PartialDate;

/** What a date that is written in another manner means, where it can mean only one day. */
final class DateGuesses {
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[./-](\\d{1,2})(?:[./-](\\d{1,2}))?");
  private static final int MONTHS = 12;

  private DateGuesses() {}

  static Optional<String> of(String written) {
    Matcher dayFirst = DAY_FIRST.matcher(written.strip());
    if (dayFirst.matches()) {
      boolean clear = dayFirst.group(2).equals(".") || Integer.parseInt(dayFirst.group(1)) > MONTHS;
      String guess = join(dayFirst.group(4), dayFirst.group(3), dayFirst.group(1));
      return clear ? valid(guess) : Optional.empty();
    }
    Matcher yearFirst = YEAR_FIRST.matcher(written.strip());
    if (yearFirst.matches()) {
      String day = yearFirst.group(3);
      return valid(
          day == null
              ? join(yearFirst.group(1), yearFirst.group(2))
              : join(yearFirst.group(1), yearFirst.group(2), day));
    }
    return Optional.empty();
  }

  private static String join(String... parts) {
    StringBuilder date = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      date.append(parts[i].length() < 2 ? "-0" : "-").append(parts[i]);
    }
    return date.toString();
  }

  private static Optional<String> valid(String guess) {
    return PartialDate.parse(guess).isPresent() ? Optional.of(guess) : Optional.empty();
  }
}
