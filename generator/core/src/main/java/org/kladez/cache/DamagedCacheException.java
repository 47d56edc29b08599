package org.kladez.cache;

import org.jspecify.annotations.Nullable;

/** What was kept is not what was written: it is to be thrown away, and everything made anew. */
public final class DamagedCacheException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedCacheException(@Nullable Throwable cause) {
    super("what is kept in .kladez/ is damaged", cause);
  }
}
