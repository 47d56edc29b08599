package org.kladez.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kladez.diagnostic.SourcePosition;

/** The value of a field, already read by the field's kind. */
public sealed interface FieldValue {
  /**
   * A text of one line or more.
   *
   * @param value the text
   */
  record Text(String value) implements FieldValue {}

  /**
   * A text in Markdown, rendered.
   *
   * @param body the rendered text
   */
  record Rich(Body body) implements FieldValue {}

  /**
   * A number.
   *
   * @param value the number
   */
  record Numeric(BigDecimal value) implements FieldValue {}

  /**
   * Yes or no.
   *
   * @param value the answer
   */
  record Flag(boolean value) implements FieldValue {}

  /**
   * A date.
   *
   * @param value the date
   */
  record Day(PartialDate value) implements FieldValue {}

  /**
   * A time between two dates.
   *
   * @param from the beginning
   * @param to the end; nothing when the period is still open
   */
  record Period(PartialDate from, Optional<PartialDate> to) implements FieldValue {
    /** Checks the order. */
    public Period {
      if (to.isPresent() && to.get().compareTo(from) < 0 && !to.get().equals(from)) {
        throw new IllegalArgumentException("a period ends before it begins");
      }
    }
  }

  /**
   * A picture.
   *
   * @param address the address as written, relative to the entry's file
   * @param at its place, by which the site knows where it leads
   */
  record Image(String address, SourcePosition at) implements FieldValue {
    /** Two are equal when they are the same picture, wherever they are written. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Image image && address.equals(image.address);
    }

    @Override
    public int hashCode() {
      return address.hashCode();
    }
  }

  /**
   * A place on the map.
   *
   * @param lat latitude in degrees, north is positive
   * @param lon longitude in degrees, east is positive
   */
  record Geo(double lat, double lon) implements FieldValue {}

  /**
   * A term of a vocabulary.
   *
   * @param vocabulary the vocabulary's name
   * @param term the term's id
   */
  record TermRef(String vocabulary, String term) implements FieldValue {}

  /**
   * A reference to an entry.
   *
   * @param target the entry's id
   */
  record Reference(EntryId target) implements FieldValue {}

  /**
   * Several values.
   *
   * @param items the values
   */
  record Many(List<FieldValue> items) implements FieldValue {
    /** Copies the items. */
    public Many {
      items = List.copyOf(items);
    }
  }

  /**
   * Values with names.
   *
   * @param fields the values by name
   */
  record Group(Map<String, FieldValue> fields) implements FieldValue {
    /** Copies the fields. */
    public Group {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }
}
