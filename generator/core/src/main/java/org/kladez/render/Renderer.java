package org.kladez.render;

import java.util.ArrayList;
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
  private final PageRenderer renderer;
  private final List<Page> pages;
  private final List<OutputFile> others = new ArrayList<>();

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
    Assets search = Assets.of("search", searchReader);
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
            search,
            pages,
            diagnostics);
    others.addAll(Assets.of(theme).files());
    others.addAll(search.files());
    new Redirects(config, site)
        .files().stream().filter(file -> isFirst(file.path(), taken)).forEach(others::add);
    others.addAll(new MachineFiles(config, site).files(pages));
    others.addAll(new Feeds(config, site).files(pages));
    others.addAll(new Exports(config, site).files(pages));
    appearance.ifPresent(a -> others.addAll(new Manifests(config, a, Assets.of(theme)).files()));
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
   * Everything that is no page: assets, pictures, feeds, sitemap.
   *
   * @return the files
   */
  public List<OutputFile> others() {
    return List.copyOf(others);
  }
}
