package org.kladez.social;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kladez.model.Hashes;
import org.kladez.model.Language;
import org.kladez.theme.Appearance;

/**
 * A picture of a language, of a type in a language, or of an entry in a language.
 *
 * @param language the language
 * @param about the type's name or the entry's id; empty for the picture of the whole site
 * @param title what stands large
 * @param kind what it is the title of, such as "Best practice"; may be empty
 * @param site the site's name
 * @param marks what is added to the theme's emblem
 */
public record SocialPicture(
    Language language,
    String about,
    String title,
    String kind,
    String site,
    List<Appearance.Box> marks) {
  /** Copies the marks. */
  public SocialPicture {
    marks = List.copyOf(marks);
  }

  static SocialPicture of(Language language, String about, String title, String site) {
    return new SocialPicture(language, about, title, "", site, List.of());
  }

  /**
   * What makes it this picture, besides the theme: it need not be drawn again while this is the
   * same.
   *
   * @return a short text
   */
  public String version() {
    return Hashes.shortHash(toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The name of the file, before the hash of its points. */
  String name() {
    String code = language.code();
    return about.isEmpty() ? code : code + "-" + about.replace('/', '-');
  }
}
