package org.kladez.external;

/**
 * A request that nobody answered.
 *
 * @param trouble why
 */
record NoAnswer(Trouble trouble) implements Reply {
  @Override
  public boolean passes() {
    return trouble.passes();
  }

  @Override
  public boolean concernsHost() {
    return trouble.concernsHost();
  }

  @Override
  public boolean mayRefuseHead() {
    return trouble == Trouble.CLOSED;
  }
}
