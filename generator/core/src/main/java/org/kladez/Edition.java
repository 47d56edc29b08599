package org.kladez;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.Severity;
import org.kladez.media.MediaLibrary;
import org.kladez.model.Hashes;
import org.kladez.model.Language;
import org.kladez.model.OutputFile;
import org.kladez.model.Site;
import org.kladez.render.PagePictures;
import org.kladez.render.RenderTask;
import org.kladez.render.Rendered;
import org.kladez.render.Renderer;
import org.kladez.render.SitePlan;
import org.kladez.search.SearchDocuments;
import org.kladez.search.SearchNames;
import org.kladez.search.SearchSettings;
import org.kladez.search.SearchSource;

/**
 * A site as one reading of its sources found it. Its files are made when they are asked for; safe
 * for use by several threads. The pictures that stand for pages elsewhere are left out.
 */
public final class Edition {
  private static final String SEARCH = "search/";
  private static final String ASSETS = "assets/";
  private static final Pattern HASHED = Pattern.compile("assets/([^/]+)-[^/-]+/(.+)");

  private final Diagnostics found;
  private final Optional<Parts> parts;
  private final Extent extent;
  private final Set<String> failed = ConcurrentHashMap.newKeySet();
  private final Map<Language, Map<String, OutputFile>> searched = new HashMap<>();

  /** What files are made of. */
  private record Parts(
      Groundwork ground,
      Site site,
      Renderer renderer,
      Map<String, RenderTask> pages,
      Map<String, OutputFile> ready,
      Set<String> drafts,
      Later others,
      SearchCopies search) {}

  private Edition(Diagnostics found, Optional<Parts> parts, Extent extent) {
    this.found = found;
    this.parts = parts;
    this.extent = extent;
  }

  /** How much of the sources was read. */
  enum Extent {
    WHOLE,
    /** What stands above the texts, which are read when their pages are asked for. */
    GLANCE
  }

  /** An edition without a file: the configuration or the theme cannot be read. */
  static Edition ofNothing(Diagnostics found) {
    return new Edition(found, Optional.empty(), Extent.WHOLE);
  }

  static Edition of(
      Groundwork ground,
      Site site,
      MediaLibrary media,
      SearchCopies search,
      Extent extent,
      Diagnostics found) {
    SitePlan plan = SitePlan.of(ground.config().orElseThrow(), ground.schemas(), site);
    PagePictures pictures = new PagePictures(media.pictures(), Map.of());
    Renderer renderer = ground.renderer(site, plan, pictures, found);
    Map<String, OutputFile> ready = new HashMap<>();
    renderer.assets().forEach(file -> ready.put(file.path(), file));
    media.files().forEach(file -> ready.put(file.path(), file));
    return new Edition(
        found,
        Optional.of(
            new Parts(
                ground,
                site,
                renderer,
                renderer.pagesByFile(),
                ready,
                renderer.drafts(),
                new Later(renderer),
                search)),
        extent);
  }

  /** Feeds, exports and the sitemap, which few ask for: made all together, once. */
  private static final class Later {
    private final Renderer renderer;
    private Optional<Map<String, OutputFile>> made = Optional.empty();

    Later(Renderer renderer) {
      this.renderer = renderer;
    }

    synchronized Map<String, OutputFile> files() {
      if (made.isEmpty()) {
        Map<String, OutputFile> files = new HashMap<>();
        for (RenderTask task : renderer.others()) {
          task.work().get().ifPresent(made -> files.put(task.file(), made.file()));
        }
        made = Optional.of(Collections.unmodifiableMap(files));
      }
      return made.get();
    }
  }

  /**
   * Everything found wrong so far; rendering a page may find more.
   *
   * @return the findings in a stable order
   */
  public List<Diagnostic> findings() {
    return found.sorted();
  }

  /**
   * Whether a build would fail because of what was found so far.
   *
   * @return true when there is an error
   */
  public boolean hasErrors() {
    return found.has(Severity.ERROR);
  }

  /**
   * Whether there are files at all: not without a configuration and a theme.
   *
   * @return true when pages can be asked for
   */
  public boolean hasPages() {
    return parts.isPresent();
  }

  /**
   * Whether all sources were read: the findings of a mere glance are not complete.
   *
   * @return true when everything was read
   */
  public boolean isWhole() {
    return extent == Extent.WHOLE;
  }

  /**
   * Whether a file can be made now, without reading all texts for it.
   *
   * @param path its path from the site's root
   * @return true for pages and for files of the theme, and for all once everything was read
   */
  public boolean isAtHand(String path) {
    return isWhole()
        || parts.stream()
            .anyMatch(
                known ->
                    known.pages().containsKey(path)
                        || known.pages().containsKey(path + "/index.html")
                        || known.ready().containsKey(path)
                        || path.startsWith(ASSETS));
  }

  /**
   * The files of all pages.
   *
   * @return paths from the site's root, sorted
   */
  public Set<String> pages() {
    return parts.<Set<String>>map(known -> new TreeSet<>(known.pages().keySet())).orElse(Set.of());
  }

  /**
   * What tells whether the scripts of the pages are the same as those of another edition, whose
   * other assets may differ.
   *
   * @return a hash
   */
  public String scripts() {
    List<byte[]> scripts =
        parts.stream()
            .flatMap(known -> new TreeMap<>(known.ready()).values().stream())
            .filter(file -> file.path().endsWith("js"))
            .map(OutputFile::bytes)
            .toList();
    return Hashes.shortHash(scripts.toArray(byte[][]::new));
  }

  /**
   * The pages of entries that are not yet to be published.
   *
   * @return paths from the site's root
   */
  public Set<String> drafts() {
    return parts.map(Parts::drafts).orElse(Set.of());
  }

  /**
   * Makes a file of the site.
   *
   * @param path its path from the site's root: {@code en/index.html}
   * @return the file; nothing when there is none, and after a fault of a template, which is then
   *     among the findings
   * @throws IOException when the search cannot be written
   */
  public Optional<OutputFile> file(String path) throws IOException {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Parts known = parts.get();
    if (known.pages().containsKey(path)) {
      return page(path, known);
    }
    if (known.ready().containsKey(path)) {
      return Optional.ofNullable(known.ready().get(path));
    }
    if (path.startsWith(ASSETS)) {
      return lateAsset(path, known);
    }
    Optional<Language> language =
        known.ground().config().orElseThrow().languages().stream()
            .filter(one -> path.startsWith(SEARCH + one.code() + "/"))
            .findFirst();
    Map<String, OutputFile> files =
        language.isPresent() ? search(known, language.get()) : known.others().files();
    return Optional.ofNullable(files.get(path));
  }

  /**
   * The asset that took the place of another one: a page that was opened before the theme changed
   * still asks for the latter.
   */
  private static Optional<OutputFile> lateAsset(String path, Parts known) {
    Matcher asked = HASHED.matcher(path);
    if (!asked.matches()) {
      return Optional.empty();
    }
    return known.ready().values().stream()
        .filter(
            file -> {
              Matcher there = HASHED.matcher(file.path());
              return there.matches()
                  && there.group(1).equals(asked.group(1))
                  && there.group(2).equals(asked.group(2));
            })
        .findFirst();
  }

  /** A page whose template failed is not tried again: it would tell the same fault. */
  private Optional<OutputFile> page(String path, Parts known) {
    if (failed.contains(path)) {
      return Optional.empty();
    }
    RenderTask task = java.util.Objects.requireNonNull(known.pages().get(path));
    Optional<OutputFile> page = task.work().get().map(Rendered::file);
    if (page.isEmpty()) {
      failed.add(path);
    }
    return page;
  }

  private synchronized Map<String, OutputFile> search(Parts known, Language language)
      throws IOException {
    Map<String, OutputFile> made = searched.get(language);
    if (made == null) {
      made = makeSearch(known, language);
      searched.put(language, made);
    }
    return made;
  }

  private static Map<String, OutputFile> makeSearch(Parts known, Language language)
      throws IOException {
    SearchDocuments chooser = new SearchDocuments(known.ground().schemas(), known.site());
    List<SearchSource> sources = chooser.of(language).toList();
    SearchSettings settings = known.ground().search();
    SearchNames names = chooser.names(language);
    return known
        .search()
        .of(
            language,
            new SearchCopies.Content(
                sources.stream().map(source -> source.key().get()).toList(),
                names,
                names.toString(),
                settings),
            sources);
  }
}
