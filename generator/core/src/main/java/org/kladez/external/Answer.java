package org.kladez.external;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/**
 * A server's answer.
 *
 * @param status the status
 * @param location where the server sends us
 * @param retryAfter how long the server wants to be left alone
 */
record Answer(int status, Optional<String> location, Optional<Duration> retryAfter)
    implements Reply {
  /** The answer of an empty file to a request for its first bytes. */
  static final int RANGE_NOT_SATISFIABLE = 416;

  private static final int TOO_MANY_REQUESTS = 429;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> HEAD_REFUSED = Set.of(400, 403, 404, 405, 501);

  static Answer of(int status, HttpHeaders headers) {
    return new Answer(status, headers.firstValue("Location"), retryAfter(headers));
  }

  boolean redirects() {
    return REDIRECTS.contains(status);
  }

  boolean isPermanent() {
    return status == 301 || status == 308;
  }

  @Override
  public boolean passes() {
    return status == TOO_MANY_REQUESTS || (status >= 500 && status < 600 && status != 501);
  }

  @Override
  public boolean concernsHost() {
    return status == TOO_MANY_REQUESTS;
  }

  @Override
  public boolean mayRefuseHead() {
    return HEAD_REFUSED.contains(status);
  }

  private static Optional<Duration> retryAfter(HttpHeaders headers) {
    Optional<String> text = headers.firstValue("Retry-After").map(String::strip);
    return text.filter(t -> t.matches("\\d{1,9}")).isPresent()
        ? text.map(t -> Duration.ofSeconds(Long.parseLong(t)))
        : text.flatMap(Answer::date)
            .flatMap(until -> now(headers).map(now -> Duration.between(now, until)))
            .filter(wait -> !wait.isNegative());
  }

  /** The server's own time is the one its dates are to be compared with. */
  private static Optional<ZonedDateTime> now(HttpHeaders headers) {
    return headers.firstValue("Date").flatMap(Answer::date);
  }

  private static Optional<ZonedDateTime> date(String text) {
    try {
      return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
