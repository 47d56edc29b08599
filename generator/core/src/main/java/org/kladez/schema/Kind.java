package org.kladez.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kind of a field: how its value is read and checked. */
public sealed interface Kind {
  /**
   * A text: {@code string} (one line), {@code text} (several), {@code email}.
   *
   * @param name the kind's name
   * @param pattern what the whole text must match
   */
  record Text(String name, Optional<Pattern> pattern) implements Kind {}

  /** A kind that the schema gets wrong, which is told there: values are let pass, unread. */
  record Faulty() implements Kind {
    @Override
    public String name() {
      return "";
    }
  }

  /** A text in Markdown. */
  record Markdown() implements Kind {
    @Override
    public String name() {
      return "markdown";
    }
  }

  /**
   * A number.
   *
   * @param whole whether it must be whole ({@code integer})
   * @param min the least
   * @param max the greatest
   */
  record Numeric(boolean whole, Optional<BigDecimal> min, Optional<BigDecimal> max)
      implements Kind {
    @Override
    public String name() {
      return whole ? "integer" : "number";
    }
  }

  /** {@code true} or {@code false}. */
  record Flag() implements Kind {
    @Override
    public String name() {
      return "boolean";
    }
  }

  /** A date, as precise as its source. */
  record Day() implements Kind {
    @Override
    public String name() {
      return "date";
    }
  }

  /** A date or a time between two. */
  record Period() implements Kind {
    @Override
    public String name() {
      return "period";
    }
  }

  /** An address on the web. */
  record Url() implements Kind {
    @Override
    public String name() {
      return "url";
    }
  }

  /** A picture beside the entry. */
  record Image() implements Kind {
    @Override
    public String name() {
      return "image";
    }
  }

  /** A place on the map. */
  record Geo() implements Kind {
    @Override
    public String name() {
      return "geo";
    }
  }

  /**
   * One of some values.
   *
   * @param values the values
   */
  record Choice(List<String> values) implements Kind {
    /** Copies the values. */
    public Choice {
      values = List.copyOf(values);
    }

    @Override
    public String name() {
      return "enum";
    }
  }

  /**
   * A term of a vocabulary.
   *
   * @param vocabulary its name
   */
  record Term(String vocabulary) implements Kind {
    @Override
    public String name() {
      return "term";
    }
  }

  /**
   * A reference to an entry.
   *
   * @param to the types it may have
   * @param inverse the name of the relation on the other side
   */
  record Reference(List<String> to, Optional<String> inverse) implements Kind {
    /** Copies the types. */
    public Reference {
      to = List.copyOf(to);
    }

    @Override
    public String name() {
      return "reference";
    }
  }

  /**
   * Several values of one kind.
   *
   * @param of the items' kind
   * @param min the least number of items
   * @param max the greatest number of items
   */
  record Many(Kind of, int min, int max) implements Kind {
    /**
     * A list of any length.
     *
     * @param of the items' kind
     */
    public Many(Kind of) {
      this(of, 0, Integer.MAX_VALUE);
    }

    @Override
    public String name() {
      return "list";
    }
  }

  /**
   * Values with names.
   *
   * @param fields the fields by name
   */
  record Group(Map<String, Field> fields) implements Kind {
    /** Copies the fields. */
    public Group {
      fields = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(fields));
    }

    @Override
    public String name() {
      return "object";
    }
  }

  /**
   * The name by which schemas and templates know the kind.
   *
   * @return the value of {@code type} in a schema
   */
  String name();

  /**
   * The kind that says what a value is: itself, or that of a list's items.
   *
   * @return the kind of a single value
   */
  default Kind single() {
    return this instanceof Many many ? many.of().single() : this;
  }
}
