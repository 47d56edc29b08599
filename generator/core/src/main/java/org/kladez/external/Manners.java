package org.kladez.external;

import java.time.Duration;

/**
 * How the checker behaves towards other people's servers.
 *
 * @param atOnce how many requests at a time
 * @param perHost how many of them at a time to one host
 * @param pause how long from one request to a host to the next
 * @param timeout how long a request may take
 * @param attempts how often an address is tried
 * @param backoff how long to wait after the first attempt; twice as long after each further one
 * @param longestWait how long a server may ask us to wait
 * @param redirects how many redirects are followed
 * @param budget after how long an address is neither tried again nor followed further
 * @param failures after how many addresses in a row without an answer a host is left alone
 */
record Manners(
    int atOnce,
    int perHost,
    Duration pause,
    Duration timeout,
    int attempts,
    Duration backoff,
    Duration longestWait,
    int redirects,
    Duration budget,
    int failures) {

  static Manners usual() {
    return new Manners(
        8,
        2,
        Duration.ofMillis(200),
        Duration.ofSeconds(15),
        3,
        Duration.ofSeconds(1),
        Duration.ofSeconds(30),
        10,
        Duration.ofMinutes(2),
        3);
  }

  Manners withTimeout(Duration shorter) {
    return new Manners(
        atOnce,
        perHost,
        pause,
        shorter,
        attempts,
        backoff,
        longestWait,
        redirects,
        budget,
        failures);
  }

  /** How long to wait after an attempt, the first being 1. */
  Duration backoffAfter(int attempt) {
    return backoff.multipliedBy(1L << (attempt - 1));
  }
}
