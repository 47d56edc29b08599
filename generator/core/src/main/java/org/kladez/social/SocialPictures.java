package org.kladez.social;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kladez.config.SiteConfig;
import org.kladez.model.Language;
import org.kladez.model.OutputFile;
import org.kladez.model.Site;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;
import org.kladez.theme.Appearance;
import org.kladez.theme.Theme;

/** Which pictures there are: one for each language, and one for each of its lists. */
public final class SocialPictures {
  private final SiteConfig config;
  private final Card card;

  private SocialPictures(SiteConfig config, Card card) {
    this.config = config;
    this.card = card;
  }

  /**
   * A picture of a language, or of a type in a language.
   *
   * @param language the language
   * @param type the type's name; empty for the picture of the whole site
   * @param file the picture
   */
  public record Picture(Language language, String type, OutputFile file) {}

  /**
   * What draws the pictures, each on any thread.
   *
   * @param config the configuration
   * @param schemas the types
   * @param site the site, for the types that have entries
   * @param theme the theme, for its fonts
   * @param appearance the theme's looks
   * @return a task for each picture; none when the theme names no fonts
   * @throws IOException when a font cannot be read
   */
  public static List<Callable<Picture>> tasks(
      SiteConfig config, Schemas schemas, Site site, Theme theme, Appearance appearance)
      throws IOException {
    byte[] headings = theme.files().get(appearance.headingFont());
    byte[] texts = theme.files().get(appearance.textFont());
    if (headings == null || texts == null) {
      return List.of();
    }
    Card card = new Card(appearance, new Typeface(headings), new Typeface(texts));
    SocialPictures pictures = new SocialPictures(config, card);
    List<Callable<Picture>> tasks = new ArrayList<>();
    for (Language language : config.languages()) {
      tasks.add(() -> pictures.ofSite(language));
      for (TypeSchema type : schemas.types().values()) {
        if (!type.isPages() && !site.list(language, type.type()).isEmpty()) {
          tasks.add(() -> pictures.ofType(language, type));
        }
      }
    }
    return tasks;
  }

  private Picture ofSite(Language language) throws IOException {
    return new Picture(
        language,
        "",
        card.draw(
            language.code(),
            config.title().in(language),
            config.baseUrl().getHost(),
            config.tagline().in(language)));
  }

  private Picture ofType(Language language, TypeSchema type) throws IOException {
    return new Picture(
        language,
        type.type(),
        card.draw(
            language.code() + "-" + type.type(),
            type.plural().in(language),
            config.title().in(language),
            config.tagline().in(language)));
  }
}
