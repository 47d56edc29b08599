package org.kladez.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.model.LocalizedText;

/**
 * A type of entries.
 *
 * @param type its name, as in the folder and the address
 * @param name its name for readers
 * @param plural its name for readers, for several
 * @param description what its list begins with; empty when there is none
 * @param missing what happens to an entry without a translation
 * @param unknown what happens to a field that is not in the schema
 * @param sort the order of its list
 * @param fields its fields by name
 * @param renamed earlier names of fields, and what they are called now
 * @param named the types and vocabularies that its fields name
 * @param linkedData what its entries are to machines
 * @param social what has a picture that stands for it elsewhere
 */
public record TypeSchema(
    String type,
    LocalizedText name,
    LocalizedText plural,
    LocalizedText description,
    Missing missing,
    Unknown unknown,
    List<SortKey> sort,
    Map<String, Field> fields,
    Map<String, String> renamed,
    List<Named> named,
    Optional<LinkedData> linkedData,
    Social social) {
  /** The type of the free pages; it has no list and its name is not in addresses. */
  public static final String PAGES = "pages";

  /** Copies the collections. */
  public TypeSchema {
    sort = List.copyOf(sort);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    renamed = Collections.unmodifiableMap(new TreeMap<>(renamed));
    named = List.copyOf(named);
  }

  /**
   * Whether the type is that of the free pages.
   *
   * @return true for {@code pages}
   */
  public boolean isPages() {
    return type.equals(PAGES);
  }

  /** What happens to an entry without a translation. */
  public enum Missing {
    /** It is shown in its source language. */
    FALLBACK,
    /** It is left out. */
    OMIT
  }

  /** What happens to a field that is not in the schema. */
  public enum Unknown {
    /** It is an error. */
    ERROR,
    /** It is a warning. */
    WARNING,
    /** It is let pass, unread. */
    ALLOW
  }

  /** What has a picture of its own, which messengers and networks show with a link. */
  public enum Social {
    /** The type, for all its entries. */
    TYPE,
    /** Each entry. */
    ENTRY
  }

  /**
   * A type or a vocabulary that a field names.
   *
   * @param name the name
   * @param vocabulary whether it is a vocabulary's
   * @param at where it stands
   */
  public record Named(String name, boolean vocabulary, SourcePosition at) {}

  /**
   * A part of the order of a list.
   *
   * @param field the field
   * @param descending whether the greatest comes first
   */
  public record SortKey(String field, boolean descending) {}
}
