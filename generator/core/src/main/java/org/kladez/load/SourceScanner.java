package org.kladez.load;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.diagnostic.Suggestions;
import org.kladez.i18n.Slugs;
import org.kladez.load.SourceTree.EntryFile;
import org.kladez.model.EntryId;
import org.kladez.model.Language;
import org.kladez.schema.TypeSchema;

/** Lists a source folder and tells files that have no place in it. */
public final class SourceScanner {
  private static final String CONTENT = "content";
  private static final String WORD = EntryId.SLUG;
  private static final Pattern VOCABULARY =
      Pattern.compile("content/_vocabularies/(" + WORD + ")\\.yml");
  private static final Pattern DATA = Pattern.compile("content/_data/([^/]+)\\.yml");
  private static final Pattern SCHEMA = Pattern.compile("content/(" + WORD + ")/_type\\.yml");
  private static final Pattern MARKDOWN =
      Pattern.compile("content/(" + WORD + ")/(?:(" + WORD + ")/)?([^/]+)\\.md");
  private static final Pattern NAME = Pattern.compile("(" + WORD + ")\\.([A-Za-z-]+)");

  private final List<Language> languages;
  private final Diagnostics diagnostics;
  private final List<EntryFile> entries = new ArrayList<>();
  private final Map<String, String> schemas = new TreeMap<>();
  private final Map<String, String> vocabularies = new TreeMap<>();
  private final Map<String, String> data = new TreeMap<>();
  private final Map<String, String> taken = new HashMap<>();

  private SourceScanner(List<Language> languages, Diagnostics diagnostics) {
    this.languages = languages;
    this.diagnostics = diagnostics;
  }

  /**
   * Lists a source folder.
   *
   * @param source the folder
   * @param languages the site's languages
   * @param diagnostics takes the faults
   * @return what it holds, in the order of the paths
   * @throws IOException when the folder cannot be read
   */
  public static SourceTree scan(Path source, List<Language> languages, Diagnostics diagnostics)
      throws IOException {
    Path content = source.resolve(CONTENT);
    if (!Files.isDirectory(content)) {
      return scan(List.of(), languages, diagnostics);
    }
    try (Stream<Path> walk = Files.walk(content, FileVisitOption.FOLLOW_LINKS)) {
      List<String> paths =
          walk.filter(Files::isRegularFile)
              .map(path -> source.relativize(path).toString().replace('\\', '/'))
              .toList();
      return scan(paths, languages, diagnostics);
    }
  }

  /**
   * Sorts the files of a source folder that has been listed already.
   *
   * @param paths all files below it, relative to it, with {@code /}
   * @param languages the site's languages
   * @param diagnostics takes the faults
   * @return what it holds, in the order of the paths
   */
  public static SourceTree scan(
      Collection<String> paths, List<Language> languages, Diagnostics diagnostics) {
    SourceScanner scanner = new SourceScanner(languages, diagnostics);
    Set<String> files = new TreeSet<>();
    for (String path : paths) {
      if (path.startsWith(CONTENT + "/") && !path.contains("/.")) {
        files.add(path);
      }
    }
    files.forEach(scanner::sort);
    scanner.tellTypesWithoutSchema();
    return new SourceTree(
        scanner.entries, scanner.schemas, scanner.vocabularies, scanner.data, files);
  }

  private void sort(String path) {
    if (path.endsWith(".md")) {
      sortMarkdown(path);
      return;
    }
    Matcher vocabulary = VOCABULARY.matcher(path);
    Matcher schema = SCHEMA.matcher(path);
    Matcher table = DATA.matcher(path);
    if (vocabulary.matches()) {
      vocabularies.put(vocabulary.group(1), path);
    } else if (schema.matches()) {
      schemas.put(schema.group(1), path);
    } else if (table.matches()) {
      data.put(table.group(1), path);
    }
  }

  private void sortMarkdown(String path) {
    Matcher markdown = MARKDOWN.matcher(path);
    if (isNoEntry(path)) {
      return;
    }
    if (markdown.matches()) {
      entry(path, markdown);
    } else {
      String example = "content/<type>/<slug>." + languages.get(0).code() + ".md";
      diagnostics.add(
          Code.FILE_NAME, SourcePosition.wholeFile(path), "file", path, "expected", example);
    }
  }

  /** Notes for editors, and whatever lies in a folder or file that begins with an underscore. */
  private static boolean isNoEntry(String path) {
    return path.contains("/_") || path.startsWith("README", path.lastIndexOf('/') + 1);
  }

  private void entry(String path, Matcher markdown) {
    Matcher name = NAME.matcher(markdown.group(3));
    Optional<String> folder = Optional.ofNullable(markdown.group(2));
    boolean matches = name.matches();
    if (!matches || (folder.isPresent() && !name.group(1).equals("index"))) {
      String example = example(folder, markdown.group(3));
      diagnostics.add(
          Code.FILE_NAME, SourcePosition.wholeFile(path), "file", path, "expected", example);
      return;
    }
    String code = name.group(2);
    Optional<Language> language = languages.stream().filter(l -> l.code().equals(code)).findFirst();
    if (language.isEmpty()) {
      List<String> codes = languages.stream().map(Language::code).toList();
      diagnostics.add(
          Diagnostic.of(
                  Code.UNKNOWN_LANGUAGE,
                  SourcePosition.wholeFile(path),
                  "language",
                  code,
                  "languages",
                  String.join(", ", codes))
              .suggesting(Suggestions.nearest(code, codes)));
      return;
    }
    EntryId id = new EntryId(markdown.group(1), folder.orElse(name.group(1)));
    String before = taken.putIfAbsent(id + "." + code, path);
    if (before == null) {
      entries.add(new EntryFile(id, language.get(), path));
    } else {
      diagnostics.add(
          Diagnostic.of(Code.DUPLICATE_ENTRY, SourcePosition.wholeFile(path), "id", id.toString())
              .relatedTo(SourcePosition.wholeFile(before), "related.first"));
    }
  }

  /** A name like the written one that would do. */
  private String example(Optional<String> folder, String written) {
    List<String> codes = languages.stream().map(Language::code).toList();
    String name = written;
    for (Language known : languages) {
      if (written.toLowerCase(Locale.ROOT).endsWith("." + known.code())) {
        codes = List.of(known.code());
        name = written.substring(0, written.length() - known.code().length() - 1);
      }
    }
    String slug = folder.map(f -> f + "/index").orElse(Slugs.of(name));
    String stem = slug.isEmpty() ? "<slug>" : slug;
    return codes.stream().map(code -> stem + "." + code + ".md").collect(Collectors.joining(" / "));
  }

  private void tellTypesWithoutSchema() {
    Set<String> told = new HashSet<>(schemas.keySet());
    told.add(TypeSchema.PAGES);
    for (EntryFile entry : List.copyOf(entries)) {
      if (told.add(entry.id().type())) {
        String type = entry.id().type();
        diagnostics.add(
            Diagnostic.of(
                    Code.TYPE_WITHOUT_SCHEMA, SourcePosition.wholeFile(entry.path()), "type", type)
                .suggesting(Suggestions.nearest(type, schemas.keySet())));
      }
    }
    entries.removeIf(
        e -> !schemas.containsKey(e.id().type()) && !e.id().type().equals(TypeSchema.PAGES));
  }
}
