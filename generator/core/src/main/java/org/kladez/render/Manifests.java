package org.kladez.render;

import java.util.List;
import java.util.Optional;
import org.kladez.config.SiteConfig;
import org.kladez.json.Json;
import org.kladez.model.Language;
import org.kladez.model.OutputFile;
import org.kladez.theme.Appearance;
import org.kladez.theme.Assets;

/** The manifests by which telephones keep the site among their programs, one for each language. */
final class Manifests {
  private final SiteConfig config;
  private final Appearance appearance;
  private final Assets assets;

  Manifests(SiteConfig config, Appearance appearance, Assets assets) {
    this.config = config;
    this.appearance = appearance;
    this.assets = assets;
  }

  static String path(Language language) {
    return language.code() + "/manifest.webmanifest";
  }

  List<OutputFile> files() {
    Optional<String> icon = assets.path(appearance.icon());
    return icon.isEmpty()
        ? List.of()
        : config.languages().stream().map(language -> file(language, icon.get())).toList();
  }

  private OutputFile file(Language language, String icon) {
    byte[] bytes =
        Json.bytes(
            out ->
                out.object(
                    o -> {
                      o.put("name", config.title().in(language));
                      o.put("short_name", config.title().in(language));
                      o.put("description", config.description().in(language));
                      o.put("lang", language.code());
                      o.put("start_url", "./");
                      o.put("scope", "../");
                      o.put("display", "browser");
                      o.put("theme_color", appearance.ground());
                      o.put("background_color", appearance.ground());
                      o.array("icons", List.of(icon), Manifests::icon);
                    }));
    return new OutputFile(path(language), bytes);
  }

  private static void icon(Json out, String icon) {
    out.object(
        o -> {
          o.put("src", "../" + icon);
          o.put("sizes", "any");
          o.put("type", icon.endsWith(".svg") ? "image/svg+xml" : "image/png");
        });
  }
}
