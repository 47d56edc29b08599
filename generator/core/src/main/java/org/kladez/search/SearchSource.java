package org.kladez.search;

import java.util.function.Supplier;
import org.kladez.model.EntryId;

/**
 * An entry that is searched, before anything is read of it.
 *
 * @param id the entry
 * @param same whether it is certainly as it was when the last build ended well
 * @param key gives the {@link SearchText#key}, without reading the text where that is possible
 * @param text reads it; may be asked once or not at all
 */
public record SearchSource(
    EntryId id, boolean same, Supplier<String> key, Supplier<SearchText> text) {
  /** Whether it is not what had a key. */
  boolean isOther(String before) {
    return !same && !key.get().equals(before);
  }
}
