package org.kladez.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  private static final Dates ENGLISH = new Dates(Locale.ENGLISH);
  private static final Dates RUSSIAN = new Dates(Locale.forLanguageTag("ru"));

  /** CLDR puts thin spaces around dashes; what matters here is the words. */
  private static String plain(String text) {
    return text.replaceAll("[\\u2009\\u00A0\\u202F]", " ").replaceAll(" – ", "–");
  }

  private static int[] parts(String date) {
    int[] parts = new int[3];
    String[] written = date.split("-");
    for (int i = 0; i < written.length; i++) {
      parts[i] = Integer.parseInt(written[i]);
    }
    return parts;
  }

  private static String date(Dates dates, String written) {
    int[] parts = parts(written);
    return plain(dates.date(parts[0], parts[1], parts[2]));
  }

  @ParameterizedTest
  @CsvSource({
    "2015, 2015, 2015",
    "2015-6, June 2015, июнь 2015 г.",
    "2015-6-16, 16 June 2015, 16 июня 2015 г.",
    "2015-1-1, 1 January 2015, 1 января 2015 г.",
    "2016-12-31, 31 December 2016, 31 декабря 2016 г.",
    "2016-2-29, 29 February 2016, 29 февраля 2016 г.",
    "988-5-3, 3 May 988, 3 мая 988 г.",
    "1500-3-1, 1 March 1500, 1 марта 1500 г."
  })
  void aDateIsWrittenAtThePrecisionItHas(String written, String english, String russian) {
    assertThat(date(ENGLISH, written)).isEqualTo(english);
    assertThat(date(RUSSIAN, written)).isEqualTo(russian);
  }

  @ParameterizedTest
  @CsvSource({
    "2012-3-28, 2012-3-29, 28–29 March 2012, 28–29 марта 2012 г.",
    "2012-3-28, 2012-4-2, 28 March–2 April 2012, 28 марта–2 апреля 2012 г.",
    "2011-12-31, 2012-1-1, 31 December 2011–1 January 2012, 31 декабря 2011 г.–1 января 2012 г.",
    "2012-3, 2012-5, March–May 2012, март–май 2012 г.",
    "2012, 2015, 2012–2015, 2012–2015"
  })
  void aPeriodRepeatsNothing(String from, String to, String english, String russian) {
    assertThat(plain(ENGLISH.period(parts(from), parts(to)))).isEqualTo(english);
    assertThat(plain(RUSSIAN.period(parts(from), parts(to)))).isEqualTo(russian);
  }

  @ParameterizedTest
  @CsvSource({
    "2014, from 2014, с 2014 года",
    "2014-10, from October 2014, с октября 2014 года",
    "2014-10-5, from 5 October 2014, с 5 октября 2014 года",
    "2014-5-2, from 2 May 2014, со 2 мая 2014 года"
  })
  void anOpenPeriodSaysSince(String from, String english, String russian) {
    assertThat(plain(ENGLISH.since(parts(from)))).isEqualTo(english);
    assertThat(plain(RUSSIAN.since(parts(from)))).isEqualTo(russian);
  }

  @Test
  void aDayStaysWithItsMonth() {
    assertThat(RUSSIAN.date(2015, 6, 16)).startsWith("16\u00A0июня ");
    assertThat(ENGLISH.period(parts("2012-3-28"), parts("2012-4-2")))
        .startsWith("28\u00A0March")
        .contains("2\u00A0April ");
    assertThat(RUSSIAN.since(parts("2014-10-5"))).contains("5\u00A0октября ");
  }

  @ParameterizedTest
  @CsvSource({"2014, 2014 –", "2014-10, Oktober 2014 –"})
  void otherLanguagesGetADash(String from, String german) {
    assertThat(plain(new Dates(Locale.GERMAN).since(parts(from)))).isEqualTo(german);
  }

  @ParameterizedTest
  @CsvSource({"2015-6-16", "2015-6", "2015"})
  void theTimeZoneDoesNotMatter(String written) {
    java.util.TimeZone zone = java.util.TimeZone.getDefault();
    try {
      for (String id : Arrays.asList("Pacific/Kiritimati", "Etc/GMT+12")) {
        java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(id));
        assertThat(date(new Dates(Locale.ENGLISH), written)).isEqualTo(date(ENGLISH, written));
      }
    } finally {
      java.util.TimeZone.setDefault(zone);
    }
  }
}
