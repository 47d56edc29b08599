package org.kladez.search;

import java.util.function.Supplier;
import org.kladez.model.EntryId;

/**
 * An entry that is searched, before its text is read.
 *
 * @param id the entry
 * @param key the same as long as the same is searched and shown of it
 * @param text reads it; may be asked once or not at all
 */
public record SearchSource(EntryId id, String key, Supplier<SearchText> text) {}
