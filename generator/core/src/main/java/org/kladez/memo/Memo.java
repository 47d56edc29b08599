package org.kladez.memo;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is worked out when it is first asked for, and known from then on; what it was worked
 * out from is then let go. Safe for use by several threads.
 *
 * @param <T> the value's type
 */
public final class Memo<T> implements Supplier<T> {
  private volatile @Nullable T value;
  private @Nullable Supplier<? extends T> work;

  private Memo(Supplier<? extends T> work) {
    this.work = work;
  }

  /**
   * A value that is not known yet.
   *
   * @param <T> its type
   * @param work gives the value, the same each time; asked once, and again only after it has thrown
   * @return the value
   */
  public static <T> Memo<T> of(Supplier<? extends T> work) {
    return new Memo<>(work);
  }

  @Override
  public T get() {
    T known = value;
    return known == null ? make() : known;
  }

  private synchronized T make() {
    T known = value;
    if (known == null) {
      known = java.util.Objects.requireNonNull(work).get();
      value = known;
      work = null;
    }
    return known;
  }
}
