package org.kladez.social;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  private final Appearance appearance;
  private final byte[] headings;
  private final byte[] texts;
  private final List<Wanted> wanted;
  private @Nullable Card card;

  private SocialPictures(
      SiteConfig config,
      Appearance appearance,
      byte[] headings,
      byte[] texts,
      List<Wanted> wanted) {
    this.config = config;
    this.appearance = appearance;
    this.headings = headings;
    this.texts = texts;
    this.wanted = List.copyOf(wanted);
  }

  /**
   * A picture of a language, or of a type in a language.
   *
   * @param language the language
   * @param type the type's name; empty for the picture of the whole site
   * @param title what stands large
   * @param site the site's name
   */
  public record Wanted(Language language, String type, String title, String site) {}

  /**
   * The pictures of a site.
   *
   * @param config the configuration
   * @param schemas the types
   * @param site the site, for the types that have entries
   * @param theme the theme, for its fonts
   * @param appearance the theme's looks
   * @return the pictures, none of them drawn yet; nothing when the theme names no fonts
   */
  public static Optional<SocialPictures> of(
      SiteConfig config, Schemas schemas, Site site, Theme theme, Appearance appearance) {
    byte[] headings = theme.files().get(appearance.headingFont());
    byte[] texts = theme.files().get(appearance.textFont());
    if (headings == null || texts == null) {
      return Optional.empty();
    }
    List<Wanted> wanted = new ArrayList<>();
    for (Language language : config.languages()) {
      String name = config.title().in(language);
      wanted.add(new Wanted(language, "", name, config.baseUrl().getHost()));
      for (TypeSchema type : schemas.types().values()) {
        if (!type.isPages() && !site.list(language, type.type()).isEmpty()) {
          wanted.add(new Wanted(language, type.type(), type.plural().in(language), name));
        }
      }
    }
    return Optional.of(new SocialPictures(config, appearance, headings, texts, wanted));
  }

  /**
   * Which pictures there are.
   *
   * @return the pictures to be drawn
   */
  public List<Wanted> wanted() {
    return wanted;
  }

  /**
   * Draws a picture; safe for use by several threads.
   *
   * @param picture which one
   * @return its file
   * @throws IOException when a font cannot be read
   */
  public OutputFile draw(Wanted picture) throws IOException {
    String code = picture.language().code();
    String name = picture.type().isEmpty() ? code : code + "-" + picture.type();
    String below = config.tagline().in(picture.language());
    return card().draw(name, picture.title(), picture.site(), below);
  }

  /** Fonts are read when the first picture is drawn: mostly none is. */
  private synchronized Card card() throws IOException {
    Card known = card;
    if (known == null) {
      known = new Card(appearance, new Typeface(headings), new Typeface(texts));
      card = known;
    }
    return known;
  }
}
