package org.kladez.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final SitePlan plan;
  private final Optional<Appearance> appearance;
  private final Assets themeAssets;
  private final Assets searchAssets;
  private final SiteModel model;
  private final PageRenderer renderer;

  /**
   * Makes a renderer.
   *
   * @param config the configuration
   * @param schemas the types and vocabularies
   * @param site the site
   * @param plan its pages
   * @param data the free data by name
   * @param pictures where pictures stand
   * @param theme the theme
   * @param templates the theme's templates
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
      SitePlan plan,
      Map<String, YamlNode> data,
      PagePictures pictures,
      Theme theme,
      Templates templates,
      Strings strings,
      Map<String, OptionValue> options,
      Optional<Appearance> appearance,
      Map<String, byte[]> searchReader,
      Diagnostics diagnostics) {
    this.config = config;
    this.site = site;
    this.plan = plan;
    this.appearance = appearance;
    this.themeAssets = Assets.of(theme);
    this.searchAssets = Assets.of("search", searchReader);
    this.model = new SiteModel(config, schemas, site, data, pictures.inTexts());
    this.renderer =
        new PageRenderer(
            model,
            theme,
            templates,
            themeAssets,
            strings,
            options,
            appearance,
            pictures,
            searchAssets,
            plan.pages(),
            diagnostics);
  }

  /**
   * Everything there is to be made: pages, assets, feeds, sitemap.
   *
   * @return the files
   */
  public List<RenderTask> tasks() {
    List<RenderTask> tasks = new ArrayList<>(tasks(plan.pages()));
    assets().forEach(file -> tasks.add(RenderTask.of(file)));
    tasks.addAll(others());
    return tasks;
  }

  /**
   * As many of the pages as it takes to find what is wrong with the theme: on a small site all of
   * them, on a large one some of those that are alike.
   *
   * @return the pages
   */
  public List<RenderTask> samples() {
    return tasks(Shapes.samples(plan.pages()));
  }

  /**
   * The pages by the files that they are written to, for whoever wants few of them.
   *
   * @return what makes each file
   */
  public Map<String, RenderTask> pagesByFile() {
    Map<String, RenderTask> tasks = new HashMap<>();
    tasks(plan.pages()).forEach(task -> tasks.put(task.file(), task));
    return Collections.unmodifiableMap(tasks);
  }

  private List<RenderTask> tasks(List<Page> chosen) {
    return chosen.stream()
        .map(
            page ->
                new RenderTask(page.file(), renderer.version(page), () -> renderer.render(page)))
        .toList();
  }

  /**
   * The pages of entries that are not yet to be published.
   *
   * @return the files that they are written to
   */
  public Set<String> drafts() {
    Set<String> drafts = new HashSet<>();
    for (Page page : plan.pages()) {
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
  public List<RenderTask> others() {
    Set<String> taken = new HashSet<>(plan.taken());
    List<RenderTask> others = new ArrayList<>();
    new Redirects(config, site)
        .files().stream().filter(file -> SitePlan.isFirst(file.file(), taken)).forEach(others::add);
    others.addAll(new MachineFiles(config, model.reader()).files(plan.pages()));
    others.addAll(new Feeds(config, site).files(plan.pages()));
    others.addAll(new Exports(config, site).files(plan.pages()));
    appearance.ifPresent(
        a ->
            new Manifests(config, a, themeAssets)
                .files()
                .forEach(file -> others.add(RenderTask.of(file))));
    return others;
  }
}
