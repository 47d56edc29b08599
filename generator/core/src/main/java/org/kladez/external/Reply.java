package org.kladez.external;

/** What came of one request. */
sealed interface Reply permits Answer, NoAnswer {
  /** Whether another attempt may bring something better. */
  boolean passes();

  /** Whether the host seems to be down, or wants to be left alone. */
  boolean concernsHost();

  /** Whether a server that does not like the method HEAD may have said this. */
  boolean mayRefuseHead();
}
