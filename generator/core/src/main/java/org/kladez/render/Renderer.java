package org.kladez.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kladez.config.SiteConfig;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.model.OutputFile;
import org.kladez.model.ParsedEntry;
import org.kladez.model.Site;
import org.kladez.render.view.SiteModel;
import org.kladez.schema.Schemas;
import org.kladez.theme.Appearance;
import org.kladez.theme.Assets;
import org.kladez.theme.OptionValue;
import org.kladez.theme.Strings;
import org.kladez.theme.Theme;
import org.kladez.yaml.YamlNode;

/** Turns the site into pages and the files that go with them. */
public final class Renderer {
  private final SiteConfig config;
  private final Site site;
  private final Optional<Appearance> appearance;
  private final Assets themeAssets;
  private final Assets searchAssets;
  private final PageRenderer renderer;
  private final List<Page> pages;

  /**
   * Makes a renderer.
   *
   * @param config the configuration
   * @param schemas the types and vocabularies
   * @param site the site
   * @param data the free data by name
   * @param pictures where pictures stand
   * @param theme the theme
   * @param strings the theme's texts
   * @param options the theme's options
   * @param appearance the theme's looks elsewhere
   * @param searchReader the search reader's files
   * @param diagnostics takes the faults of templates
   */
  public Renderer(
      SiteConfig config,
      Schemas schemas,
      Site site,
      Map<String, YamlNode> data,
      PagePictures pictures,
      Theme theme,
      Strings strings,
      Map<String, OptionValue> options,
      Optional<Appearance> appearance,
      Map<String, byte[]> searchReader,
      Diagnostics diagnostics) {
    this.config = config;
    this.site = site;
    this.appearance = appearance;
    this.themeAssets = Assets.of(theme);
    this.searchAssets = Assets.of("search", searchReader);
    Set<String> taken = new HashSet<>();
    this.pages =
        new PagePlan(config, schemas, site)
            .pages().stream().filter(page -> isFirst(page.file(), taken)).toList();
    this.renderer =
        new PageRenderer(
            new SiteModel(config, schemas, site, data, pictures.inTexts()),
            theme,
            strings,
            options,
            appearance,
            pictures,
            searchAssets,
            pages,
            diagnostics);
  }

  /** Of two pages with one address, which is told as a fault, the first is written. */
  private static boolean isFirst(String path, Set<String> taken) {
    return taken.add(path.toLowerCase(Locale.ROOT));
  }

  /**
   * The pages, each to be rendered by whoever asks for it, on any thread.
   *
   * @return for each page what renders it; it gives nothing after a fault in a template
   */
  public List<Supplier<Optional<OutputFile>>> pages() {
    return tasks(pages);
  }

  /**
   * As many of the pages as it takes to find what is wrong with the theme: on a small site all of
   * them, on a large one some of those that are alike.
   *
   * @return for each page what renders it; it gives nothing after a fault in a template
   */
  public List<Supplier<Optional<OutputFile>>> samples() {
    return tasks(Shapes.samples(pages));
  }

  private List<Supplier<Optional<OutputFile>>> tasks(List<Page> chosen) {
    List<Supplier<Optional<OutputFile>>> tasks = new ArrayList<>();
    chosen.forEach(page -> tasks.add(() -> renderer.render(page)));
    return tasks;
  }

  /**
   * The pages by the files that they are written to, for whoever wants few of them.
   *
   * @return for each file what renders it, as in {@link #pages()}
   */
  public Map<String, Supplier<Optional<OutputFile>>> pagesByFile() {
    Map<String, Supplier<Optional<OutputFile>>> tasks = new HashMap<>();
    pages.forEach(page -> tasks.put(page.file(), () -> renderer.render(page)));
    return Collections.unmodifiableMap(tasks);
  }

  /**
   * The pages of entries that are not yet to be published.
   *
   * @return the files that they are written to
   */
  public Set<String> drafts() {
    Set<String> drafts = new HashSet<>();
    for (Page page : pages) {
      if (page instanceof Page.OfEntry of
          && of.entry().entry().translations().values().stream().anyMatch(ParsedEntry::draft)) {
        drafts.add(page.file());
      }
    }
    return Collections.unmodifiableSet(drafts);
  }

  /**
   * The files that all pages need: styles, scripts, fonts.
   *
   * @return the files
   */
  public List<OutputFile> assets() {
    List<OutputFile> files = new ArrayList<>(themeAssets.files());
    files.addAll(searchAssets.files());
    return files;
  }

  /**
   * Everything that is neither page nor asset: redirects, feeds, sitemap, exports.
   *
   * @return the files
   */
  public List<OutputFile> others() {
    Set<String> taken = new HashSet<>();
    pages.forEach(page -> isFirst(page.file(), taken));
    List<OutputFile> others = new ArrayList<>();
    new Redirects(config, site)
        .files().stream().filter(file -> isFirst(file.path(), taken)).forEach(others::add);
    others.addAll(new MachineFiles(config, site).files(pages));
    others.addAll(new Feeds(config, site).files(pages));
    others.addAll(new Exports(config, site).files(pages));
    appearance.ifPresent(a -> others.addAll(new Manifests(config, a, themeAssets).files()));
    return others;
  }
}
