package org.kladez.social;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kladez.config.SiteConfig;
import org.kladez.i18n.Typography;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.OutputFile;
import org.kladez.model.Site;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;
import org.kladez.theme.Appearance;
import org.kladez.theme.Theme;

/**
 * Which pictures there are: one for each language, one for each of its lists, and one for each
 * entry of the types that ask for it.
 */
public final class SocialPictures {
  private final SiteConfig config;
  private final Appearance appearance;
  private final byte[] headings;
  private final byte[] texts;
  private final List<SocialPicture> wanted;
  private @Nullable Card card;

  private SocialPictures(
      SiteConfig config,
      Appearance appearance,
      byte[] headings,
      byte[] texts,
      List<SocialPicture> wanted) {
    this.config = config;
    this.appearance = appearance;
    this.headings = headings;
    this.texts = texts;
    this.wanted = List.copyOf(wanted);
  }

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
    List<SocialPicture> wanted = new ArrayList<>();
    EntryMarks marks = new EntryMarks(site, appearance.marks());
    for (Language language : config.languages()) {
      String name = config.title().in(language);
      Typography rules = new Typography(language.locale());
      wanted.add(SocialPicture.of(language, "", name, config.baseUrl().getHost()));
      for (TypeSchema type : schemas.types().values()) {
        List<LocalEntry> entries = site.list(language, type.type());
        if (!type.isPages() && !entries.isEmpty()) {
          wanted.add(SocialPicture.of(language, type.type(), type.plural().in(language), name));
        }
        if (type.social() == TypeSchema.Social.ENTRY) {
          String kind = type.name().in(language);
          // A page without a translation is not to be found, so nobody sends its address.
          entries.stream()
              .filter(entry -> !entry.isFallback())
              .map(
                  entry ->
                      new SocialPicture(
                          language,
                          entry.id().toString(),
                          rules.noBreak(entry.title()),
                          kind,
                          name,
                          marks.of(entry)))
              .forEach(wanted::add);
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
  public List<SocialPicture> wanted() {
    return wanted;
  }

  /**
   * Draws a picture; safe for use by several threads.
   *
   * @param picture which one
   * @return its file
   * @throws IOException when a font cannot be read
   */
  public OutputFile draw(SocialPicture picture) throws IOException {
    return card().draw(picture, config.tagline().in(picture.language()));
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
