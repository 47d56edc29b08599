package org.kladez.publish.transfer;

/** Is told how a publication goes on, from one thread at a time. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (done, all) -> {};

  /**
   * A file has been sent.
   *
   * @param done how many files have been sent
   * @param all how many there are to send
   */
  void sent(int done, int all);
}
