package org.kladez;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kladez.assemble.Parsed;
import org.kladez.cache.EntryStore;
import org.kladez.cache.Stamp;
import org.kladez.config.ConfigReader;
import org.kladez.config.SiteConfig;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.load.SourceFiles;
import org.kladez.load.SourceTree;
import org.kladez.parse.EntryParser;
import org.kladez.schema.Labels;
import org.kladez.schema.SchemaChecks;
import org.kladez.schema.SchemaReader;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;
import org.kladez.schema.Vocabulary;
import org.kladez.schema.VocabularyReader;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlReader;

/** Reads everything a source folder says. */
final class Inputs {
  private static final String CONFIG = "site-config.yml";

  private final BuildRequest request;
  private final Diagnostics diagnostics;
  private final SourceFiles files;
  private final Map<String, byte[]> contents = new HashMap<>();

  Inputs(BuildRequest request, Diagnostics diagnostics) {
    this.request = request;
    this.diagnostics = diagnostics;
    this.files = new SourceFiles(request.source(), diagnostics);
  }

  /** Every file and folder of a source folder that is read. */
  static List<Path> places(Path source) {
    return List.of(source.resolve(CONFIG), source.resolve("content"), source.resolve("themes"));
  }

  Optional<SiteConfig> config() throws IOException {
    Path file = request.source().resolve(CONFIG);
    if (!Files.isRegularFile(file)) {
      diagnostics.add(
          Code.CONFIG_FILE_MISSING,
          SourcePosition.wholeFile(CONFIG),
          "folder",
          request.source().toString());
      return Optional.empty();
    }
    Optional<SiteConfig> config = yaml(CONFIG).flatMap(map -> ConfigReader.read(map, diagnostics));
    return request.baseUrl().isPresent()
        ? config.map(c -> c.withBaseUrl(request.baseUrl().get()))
        : config;
  }

  Schemas schemas(SourceTree tree, SiteConfig config) throws IOException {
    Labels labels = new Labels(config.languages(), diagnostics);
    Map<String, TypeSchema> types = new HashMap<>();
    types.put(TypeSchema.PAGES, SchemaReader.pages());
    SchemaReader schemaReader = new SchemaReader(labels, diagnostics);
    for (var schema : tree.schemas().entrySet()) {
      yaml(schema.getValue())
          .ifPresent(m -> types.put(schema.getKey(), schemaReader.read(schema.getKey(), m)));
    }
    Map<String, Vocabulary> vocabularies = new HashMap<>();
    VocabularyReader vocabularyReader = new VocabularyReader(labels, diagnostics);
    for (var file : tree.vocabularies().entrySet()) {
      yaml(file.getValue())
          .ifPresent(m -> vocabularies.put(file.getKey(), vocabularyReader.read(file.getKey(), m)));
    }
    Schemas schemas = new Schemas(types, vocabularies);
    Set<String> names = new HashSet<>(tree.schemas().keySet());
    names.addAll(tree.vocabularies().keySet());
    SchemaChecks.check(schemas, names, diagnostics);
    return schemas;
  }

  /** The free data of the site by the names of its files. */
  Map<String, YamlNode> data(SourceTree tree) throws IOException {
    Map<String, YamlNode> data = new TreeMap<>();
    for (var file : tree.data().entrySet()) {
      files
          .text(file.getValue(), bytes(file.getValue()))
          .flatMap(text -> YamlReader.read(text, file.getValue(), diagnostics))
          .ifPresent(node -> data.put(file.getKey(), node));
    }
    return data;
  }

  /** What the files held that were read up to now, but for entries. */
  Map<String, byte[]> contents() {
    return Collections.unmodifiableMap(contents);
  }

  private Optional<YamlMap> yaml(String file) throws IOException {
    return files.text(file, bytes(file)).flatMap(t -> YamlReader.readMap(t, file, 0, diagnostics));
  }

  /** Each file is read once: what is known of it must be known of one and the same content. */
  private byte[] bytes(String path) throws IOException {
    byte[] known = contents.get(path);
    if (known == null) {
      known = files.bytes(path);
      contents.put(path, known);
    }
    return known;
  }

  /**
   * All that an entry depends on besides its own file, as texts: schemas, vocabularies, languages.
   */
  List<String> basis(SourceTree tree, SiteConfig config) throws IOException {
    List<String> basis = new ArrayList<>();
    basis.add(config.languages().toString());
    basis.add(config.sourceLanguage().toString());
    List<String> paths = new ArrayList<>(tree.schemas().values());
    paths.addAll(tree.vocabularies().values());
    for (String path : paths) {
      basis.add(path);
      basis.add(new String(bytes(path), StandardCharsets.UTF_8));
    }
    return basis;
  }

  /**
   * The entries, known ones from the store.
   *
   * @param stamps what the file system says of the files
   */
  Parsed entries(
      SourceTree tree,
      SiteConfig config,
      Schemas schemas,
      Workers workers,
      Optional<EntryStore> store,
      Map<String, Stamp> stamps)
      throws IOException {
    EntryParser parser =
        new EntryParser(schemas, config.languages(), config.sourceLanguage(), diagnostics);
    EntryFiles read = new EntryFiles(request.source(), () -> parser, store);
    return new Entries(request, read, stamps, diagnostics).read(tree, workers);
  }
}
