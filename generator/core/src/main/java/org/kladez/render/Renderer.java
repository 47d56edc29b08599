package org.kladez.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kladez.config.SiteConfig;
import org.kladez.diagnostic.Diagnostics;
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
  private final List<RenderTask> others = new ArrayList<>();

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
      Strings strings,
      Map<String, OptionValue> options,
      Optional<Appearance> appearance,
      Map<String, byte[]> searchReader,
      Diagnostics diagnostics) {
    Assets search = Assets.of("search", searchReader);
    Set<String> taken = new HashSet<>(plan.taken());
    this.pages = plan.pages();
    SiteModel model = new SiteModel(config, schemas, site, data, pictures.inTexts());
    Assets assets = Assets.of(theme);
    this.renderer =
        new PageRenderer(
            model,
            theme,
            assets,
            strings,
            options,
            appearance,
            pictures,
            search,
            pages,
            diagnostics);
    assets.files().forEach(file -> others.add(RenderTask.of(file)));
    search.files().forEach(file -> others.add(RenderTask.of(file)));
    new Redirects(config, site)
        .files().stream().filter(file -> SitePlan.isFirst(file.file(), taken)).forEach(others::add);
    others.addAll(new MachineFiles(config, model.reader()).files(pages));
    others.addAll(new Feeds(config, site).files(pages));
    others.addAll(new Exports(config, site).files(pages));
    appearance.ifPresent(
        a ->
            new Manifests(config, a, assets)
                .files()
                .forEach(file -> others.add(RenderTask.of(file))));
  }

  /**
   * Everything there is to be made: pages, assets, feeds, sitemap.
   *
   * @return the files
   */
  public List<RenderTask> tasks() {
    List<RenderTask> tasks = new ArrayList<>(tasks(pages));
    tasks.addAll(others);
    return tasks;
  }

  /**
   * As many of the pages as it takes to find what is wrong with the theme: on a small site all of
   * them, on a large one some of those that are alike.
   *
   * @return the pages
   */
  public List<RenderTask> samples() {
    return tasks(Shapes.samples(pages));
  }

  private List<RenderTask> tasks(List<Page> chosen) {
    return chosen.stream()
        .map(page -> new RenderTask(page.file(), page.about(), () -> renderer.render(page)))
        .toList();
  }
}
