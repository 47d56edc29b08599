package org.kladez;

import java.util.List;

/**
 * Gives the values of a list one after the other, without end: so a benchmark measures the mean of
 * texts that differ in length and content.
 *
 * @param <T> the values
 */
public final class Turn<T> {
  private final List<T> values;
  private int next;

  /**
   * Begins with the first value.
   *
   * @param values at least one
   */
  public Turn(List<T> values) {
    this.values = List.copyOf(values);
  }

  /**
   * The next value.
   *
   * @return after the last one, the first one
   */
  public T next() {
    T value = values.get(next);
    next = (next + 1) % values.size();
    return value;
  }
}
