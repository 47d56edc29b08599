package org.kladez.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One finding about an editor's file. Its texts are not in it: they come from the message catalogue
 * of the reader's language, by the code.
 *
 * @param code what was found
 * @param severity how bad it is
 * @param at where
 * @param arguments what the message names: the field, the value, a suggestion …
 * @param related other places that belong to it
 */
public record Diagnostic(
    Code code,
    Severity severity,
    SourcePosition at,
    Map<String, String> arguments,
    List<Related> related)
    implements Comparable<Diagnostic> {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::at)
          .thenComparing(Diagnostic::code)
          .thenComparing(d -> d.arguments().toString());

  /** Copies the collections. */
  public Diagnostic {
    arguments = java.util.Collections.unmodifiableMap(new TreeMap<>(arguments));
    related = List.copyOf(related);
  }

  /**
   * A finding with its code's own severity.
   *
   * @param code what was found
   * @param at where
   * @param arguments names and values by turns: {@code "field", "titel", "type", "schools"}
   * @return the finding
   */
  public static Diagnostic of(Code code, SourcePosition at, String... arguments) {
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      named.put(arguments[i], arguments[i + 1]);
    }
    return new Diagnostic(code, code.severity(), at, named, List.of());
  }

  /**
   * The same finding with a suggestion, where one was found.
   *
   * @param suggestion what was probably meant
   * @return the finding, with the argument {@code suggestion}
   */
  public Diagnostic suggesting(java.util.Optional<String> suggestion) {
    if (suggestion.isEmpty()) {
      return this;
    }
    Map<String, String> named = new TreeMap<>(arguments);
    named.put("suggestion", suggestion.get());
    return new Diagnostic(code, severity, at, named, related);
  }

  /**
   * The same finding with more arguments.
   *
   * @param more values by name
   * @return the finding
   */
  public Diagnostic with(Map<String, String> more) {
    Map<String, String> named = new TreeMap<>(arguments);
    named.putAll(more);
    return new Diagnostic(code, severity, at, named, related);
  }

  /**
   * The same finding with one more place.
   *
   * @param place the place
   * @param key the key of the place's message
   * @return the finding
   */
  public Diagnostic relatedTo(SourcePosition place, String key) {
    List<Related> more = new java.util.ArrayList<>(related);
    more.add(new Related(place, key));
    return new Diagnostic(code, severity, at, arguments, more);
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
