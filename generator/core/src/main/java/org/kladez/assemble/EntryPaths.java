package org.kladez.assemble;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kladez.model.EntryId;
import org.kladez.model.Language;
import org.kladez.model.ParsedEntry;

/** Reads the paths of source files that links name, with or without their language. */
final class EntryPaths {
  private static final Pattern ENTRY =
      Pattern.compile("content/([^/]+)/([^/.]+)(/index)?(?:\\.(?!md$)([A-Za-z-]+))?(\\.md)?");

  private final List<Language> languages;
  private final Set<String> files;

  /** Most links name an entry's file as it is. */
  private final Map<String, Found> known = new HashMap<>();

  EntryPaths(List<Language> languages, Set<String> files, Collection<ParsedEntry> entries) {
    this.languages = languages;
    this.files = files;
    entries.forEach(
        entry -> known.put(entry.file(), new Found(entry.id(), Optional.of(entry.language()))));
  }

  /**
   * An entry that a path names.
   *
   * @param id the entry
   * @param language the language that the path names
   */
  record Found(EntryId id, Optional<Language> language) {}

  /** The entry of a path; nothing when no such file exists, to the letter. */
  Optional<Found> find(String path) {
    Found named = known.get(path);
    return named == null ? search(path) : Optional.of(named);
  }

  private Optional<Found> search(String path) {
    Matcher matcher = ENTRY.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    EntryId id = new EntryId(matcher.group(1), matcher.group(2));
    if (matcher.group(4) == null) {
      return languages.stream().anyMatch(language -> exists(id, language))
          ? Optional.of(new Found(id, Optional.empty()))
          : Optional.empty();
    }
    return languages.stream()
        .filter(language -> language.code().equals(matcher.group(4)) && exists(id, language))
        .map(language -> new Found(id, Optional.of(language)))
        .findFirst();
  }

  private boolean exists(EntryId id, Language language) {
    String stem = "content/" + id.type() + "/" + id.slug();
    return files.contains(stem + "." + language.code() + ".md")
        || files.contains(stem + "/index." + language.code() + ".md");
  }

  /** An address with its percent signs resolved; left alone when they are none. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** The path that a relative path means when it stands in a file. */
  static String resolve(String file, String relative) {
    boolean absolute = relative.startsWith("/");
    StringBuilder path = new StringBuilder(absolute ? "" : folderOf(file));
    int from = 0;
    while (from <= relative.length()) {
      int slash = relative.indexOf('/', from);
      int end = slash < 0 ? relative.length() : slash;
      String part = relative.substring(from, end);
      if (part.equals("..")) {
        path.setLength(Math.max(0, path.lastIndexOf("/")));
      } else if (!part.isEmpty() && !part.equals(".")) {
        path.append(path.length() == 0 ? "" : "/").append(part);
      }
      from = end + 1;
    }
    return path.toString();
  }

  private static String folderOf(String file) {
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  /** How a file names another: the opposite of {@link #resolve}. */
  static String relative(String from, String file) {
    Deque<String> here = new ArrayDeque<>(List.of(from.split("/")));
    Deque<String> there = new ArrayDeque<>(List.of(file.split("/")));
    here.removeLast();
    while (!here.isEmpty() && there.size() > 1 && here.getFirst().equals(there.getFirst())) {
      here.removeFirst();
      there.removeFirst();
    }
    return "../".repeat(here.size()) + String.join("/", there);
  }

  /** The type that a path names, when it is nothing but a type's folder. */
  static String folder(String path) {
    return path.startsWith("content/") ? path.substring("content/".length()) : "";
  }
}
