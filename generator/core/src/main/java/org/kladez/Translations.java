package org.kladez;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kladez.SourceVersions.Pair;
import org.kladez.TranslationStatus.Section;
import org.kladez.TranslationStatus.State;
import org.kladez.config.SiteConfig;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.history.GitHistory;
import org.kladez.load.SourceFiles;
import org.kladez.load.SourceScanner;
import org.kladez.load.SourceTree;
import org.kladez.load.SourceTree.EntryFile;
import org.kladez.model.EntryId;
import org.kladez.model.Language;
import org.kladez.model.ParsedEntry;
import org.kladez.parse.EntryParser;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;

/** Finds out how the translations of a site stand to their sources. */
final class Translations {
  private final Path source;
  private final SiteConfig config;
  private final Schemas schemas;
  private final SourceFiles files;
  private final EntryParser parser;

  private Translations(Path source, SiteConfig config, Schemas schemas) {
    this.source = source;
    this.config = config;
    this.schemas = schemas;
    // What is wrong with entries is for a check to tell.
    Diagnostics unheard = new Diagnostics();
    this.files = new SourceFiles(source, unheard);
    this.parser = new EntryParser(schemas, config.languages(), config.sourceLanguage(), unheard);
  }

  static StatusReport status(Path source) throws IOException {
    Diagnostics found = new Diagnostics();
    Inputs inputs = new Inputs(BuildRequest.of(source), found);
    Optional<SiteConfig> config = inputs.config();
    if (config.isEmpty()) {
      return new StatusReport(List.of(), found.sorted(), true);
    }
    SourceTree tree = SourceScanner.scan(source, config.get().languages(), new Diagnostics());
    Schemas schemas = inputs.schemas(tree, config.get());
    List<TranslationStatus> all = new Translations(source, config.get(), schemas).of(tree);
    return new StatusReport(all, List.of(), false);
  }

  /** A translation that there is, with its source. */
  private record Translated(EntryFile file, EntryFile original, Pair texts) {}

  private List<TranslationStatus> of(SourceTree tree) throws IOException {
    Map<EntryId, Map<Language, EntryFile>> entries = new TreeMap<>();
    for (EntryFile file : tree.entries()) {
      entries.computeIfAbsent(file.id(), id -> new TreeMap<>()).put(file.language(), file);
    }
    List<TranslationStatus> all = new ArrayList<>();
    List<Translated> there = new ArrayList<>();
    for (Map<Language, EntryFile> entry : entries.values()) {
      EntryFile original = original(entry);
      for (Language language : config.languages()) {
        EntryFile file = entry.get(language);
        if (file == null) {
          EntryFile wanted = new EntryFile(original.id(), language, path(original, language));
          all.add(status(wanted, State.MISSING, List.of()));
        } else if (!file.equals(original)) {
          there.add(new Translated(file, original, texts(file, original)));
        }
      }
    }
    all.addAll(compared(there));
    List<String> order = config.languages().stream().map(Language::code).toList();
    all.sort(
        Comparator.comparing(TranslationStatus::id)
            .thenComparing(one -> order.indexOf(one.language())));
    return all;
  }

  private EntryFile original(Map<Language, EntryFile> entry) {
    List<Language> order = new ArrayList<>(config.languages());
    order.add(0, config.sourceLanguage());
    return order.stream()
        .flatMap(language -> Optional.ofNullable(entry.get(language)).stream())
        .findFirst()
        .orElseThrow();
  }

  private Pair texts(EntryFile file, EntryFile original) throws IOException {
    return new Pair(
        file.path(),
        files.read(file.path()).orElse(""),
        original.path(),
        files.read(original.path()).orElse(""));
  }

  private static String path(EntryFile original, Language language) {
    String ending = original.language().code() + ".md";
    String stem = original.path().substring(0, original.path().length() - ending.length());
    return stem + language.code() + ".md";
  }

  private List<TranslationStatus> compared(List<Translated> translations) throws IOException {
    Map<String, String> before = Map.of();
    Optional<GitHistory> opened = GitHistory.open(source);
    if (opened.isPresent()) {
      try (GitHistory history = opened.get()) {
        before =
            new SourceVersions(history).of(translations.stream().map(Translated::texts).toList());
      }
    }
    List<TranslationStatus> all = new ArrayList<>();
    for (Translated one : translations) {
      all.add(compared(one, Optional.ofNullable(before.get(one.file().path()))));
    }
    return all;
  }

  private TranslationStatus compared(Translated one, Optional<String> before) {
    Optional<SourceText> now = text(one.original(), one.texts().sourceText());
    Optional<SourceText> then = before.flatMap(text -> text(one.original(), text));
    if (now.isEmpty() || then.isEmpty()) {
      return status(one.file(), State.UNKNOWN, List.of());
    }
    List<Section> sections = now.get().since(then.get());
    boolean lags = sections.stream().anyMatch(section -> section.state() == State.LAGGING);
    return status(one.file(), lags ? State.LAGGING : State.CURRENT, sections);
  }

  private Optional<SourceText> text(EntryFile file, String text) {
    TypeSchema type = schemas.types().get(file.id().type());
    Optional<ParsedEntry> parsed = parser.parse(file.id(), file.language(), file.path(), text);
    return type == null ? Optional.empty() : parsed.map(entry -> new SourceText(entry, type));
  }

  private static TranslationStatus status(EntryFile file, State state, List<Section> sections) {
    return new TranslationStatus(
        file.id().toString(), file.language().code(), file.path(), state, sections);
  }
}
