package org.kladez;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.kladez.cache.Listing;
import org.kladez.config.SiteConfig;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.load.SourceScanner;
import org.kladez.load.SourceTree;
import org.kladez.model.Site;
import org.kladez.render.PagePictures;
import org.kladez.render.Renderer;
import org.kladez.render.SitePlan;
import org.kladez.render.Templates;
import org.kladez.schema.Schemas;
import org.kladez.search.Glossary;
import org.kladez.search.SearchSettings;
import org.kladez.theme.Appearance;
import org.kladez.theme.OptionValue;
import org.kladez.theme.Strings;
import org.kladez.theme.Theme;
import org.kladez.theme.ThemeLoader;
import org.kladez.theme.ThemeOptions;
import org.kladez.yaml.YamlNode;

/**
 * Everything that a site stands on but its entries, as one reading found it.
 *
 * @param config the configuration; nothing when it cannot be read
 * @param tree which files there are
 * @param schemas the types and vocabularies
 * @param basis all that a parsed entry depends on besides its file, as texts
 * @param data the free data by name
 * @param look the theme and what belongs to it; nothing when it cannot be read
 * @param findings what was found wrong
 */
record Groundwork(
    Optional<SiteConfig> config,
    SourceTree tree,
    Schemas schemas,
    List<String> basis,
    Map<String, YamlNode> data,
    Optional<Look> look,
    List<Diagnostic> findings) {
  private static final SourceTree NO_FILES =
      new SourceTree(List.of(), Map.of(), Map.of(), Map.of(), Set.of());

  Groundwork {
    basis = List.copyOf(basis);
    data = Collections.unmodifiableMap(new TreeMap<>(data));
    findings = List.copyOf(findings);
  }

  /**
   * A theme with what belongs to it.
   *
   * @param theme the theme
   * @param templates its templates
   * @param strings its texts
   * @param options its options
   * @param appearance its looks elsewhere
   * @param searchReader the search reader's files by name
   */
  record Look(
      Theme theme,
      Templates templates,
      Strings strings,
      Map<String, OptionValue> options,
      Optional<Appearance> appearance,
      Map<String, byte[]> searchReader) {}

  /**
   * Reads all of it.
   *
   * @param inputs reads the site's own files, and tells their faults to the same collector
   * @param listing the files that there are, asked for while the theme is being read
   * @param found takes the faults
   */
  static Groundwork read(
      BuildRequest request, Inputs inputs, Stopwatch.Work<Listing> listing, Diagnostics found)
      throws IOException {
    Optional<SiteConfig> config = inputs.config();
    if (config.isEmpty()) {
      Schemas none = new Schemas(Map.of(), Map.of());
      return new Groundwork(
          config, NO_FILES, none, List.of(), Map.of(), Optional.empty(), found.all());
    }
    SiteConfig known = config.get();
    // The theme takes as long as all else, and has nothing to do with it.
    Diagnostics ofTheme = new Diagnostics();
    FutureTask<Optional<Look>> theme =
        new FutureTask<>(() -> look(request.source(), known, ofTheme));
    Thread reader = new Thread(theme, "kladez-theme");
    reader.setDaemon(true);
    reader.start();
    Optional<Set<String>> listed = listing.run().files();
    SourceTree tree =
        listed.isPresent()
            ? SourceScanner.scan(listed.get(), known.languages(), found)
            : SourceScanner.scan(request.source(), known.languages(), found);
    Schemas schemas = inputs.schemas(tree, known);
    List<String> basis = inputs.basis(tree, known);
    Map<String, YamlNode> data = inputs.data(tree);
    Optional<Look> look = Workers.get(theme);
    found.addAll(ofTheme.all());
    return new Groundwork(config, tree, schemas, basis, data, look, found.all());
  }

  private static Optional<Look> look(Path source, SiteConfig config, Diagnostics found)
      throws IOException {
    Optional<Theme> theme = ThemeLoader.load(source, config.theme(), found);
    return theme.isEmpty() ? Optional.empty() : Optional.of(look(theme.get(), config, found));
  }

  private static Look look(Theme theme, SiteConfig config, Diagnostics found) throws IOException {
    return new Look(
        theme,
        Templates.of(theme),
        Strings.read(theme, config.languages(), found),
        ThemeOptions.read(theme, config.themeOptions(), found),
        Appearance.read(theme, found),
        ThemeLoader.searchReader());
  }

  /** What renders the pages of a site; only with a configuration and a look. */
  Renderer renderer(Site site, SitePlan plan, PagePictures pictures, Diagnostics found) {
    Look known = look.orElseThrow();
    return new Renderer(
        config.orElseThrow(),
        schemas,
        site,
        plan,
        data,
        pictures,
        known.theme(),
        known.templates(),
        known.strings(),
        known.options(),
        known.appearance(),
        known.searchReader(),
        found);
  }

  /** How the site's search understands words; only with a configuration. */
  SearchSettings search() {
    SiteConfig known = config.orElseThrow();
    return new SearchSettings(
        known.search().dictionary(), Glossary.read(known.search().synonyms(), data));
  }

  /** Whether files are entries that there were at this reading and still are, so that it holds. */
  boolean holdsAll(Path source, Set<String> files) {
    Set<String> entries =
        tree.entries().stream().map(SourceTree.EntryFile::path).collect(Collectors.toSet());
    return entries.containsAll(files)
        && files.stream().allMatch(file -> Files.isRegularFile(source.resolve(file)));
  }
}
