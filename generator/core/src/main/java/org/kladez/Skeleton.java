package org.kladez;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.i18n.MessageCatalogue;

/**
 * The beginning of a new entry, or why there is none.
 *
 * @param file where it goes and what it says
 * @param refusal what is wrong with what was asked for
 * @param diagnostics the faults of the site's own files that stood in the way
 * @param configFault whether the site's configuration is at fault
 */
public record Skeleton(
    Optional<File> file,
    Optional<Refusal> refusal,
    List<Diagnostic> diagnostics,
    boolean configFault) {
  /** Copies the collection. */
  public Skeleton {
    diagnostics = List.copyOf(diagnostics);
  }

  static Skeleton of(File file) {
    return new Skeleton(Optional.of(file), Optional.empty(), List.of(), false);
  }

  static Skeleton refused(Refusal refusal) {
    return new Skeleton(Optional.empty(), Optional.of(refusal), List.of(), false);
  }

  static Skeleton faulty(List<Diagnostic> diagnostics, boolean configFault) {
    return new Skeleton(Optional.empty(), Optional.empty(), diagnostics, configFault);
  }

  /**
   * A file to be written.
   *
   * @param path its path in the source folder, with {@code /}
   * @param text its text
   */
  public record File(String path, String text) {}

  /** What can be wrong with what was asked for. */
  public enum Reason {
    /** The site has no such type. */
    TYPE,
    /** The site has no such language. */
    LANGUAGE,
    /** The name cannot be a part of an address. */
    SLUG,
    /** The file is there already. */
    EXISTS
  }

  /**
   * What is wrong with what was asked for.
   *
   * @param reason the sort of fault
   * @param value what was asked for
   * @param known what could have been asked for
   * @param suggestion what was probably meant
   */
  public record Refusal(
      Reason reason, String value, List<String> known, Optional<String> suggestion) {
    /** Copies the collection. */
    public Refusal {
      known = List.copyOf(known);
    }

    /**
     * Says it in a sentence or two.
     *
     * @param catalogue the reader's language
     * @return the text
     */
    public String message(MessageCatalogue catalogue) {
      Map<String, String> arguments = new TreeMap<>();
      arguments.put("value", value);
      arguments.put("known", String.join(", ", known));
      suggestion.ifPresent(text -> arguments.put("suggestion", text));
      String key =
          switch (reason) {
            case TYPE -> "scaffold.unknown-type";
            case LANGUAGE -> "scaffold.unknown-language";
            case SLUG -> "scaffold.bad-slug";
            case EXISTS -> "scaffold.exists";
          };
      String message = catalogue.format(key, Collections.unmodifiableMap(arguments));
      return suggestion.isEmpty()
          ? message
          : message + " " + catalogue.format("hint-suggestion", arguments);
    }
  }
}
