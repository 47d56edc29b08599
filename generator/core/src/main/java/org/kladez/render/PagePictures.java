package org.kladez.render;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kladez.model.Language;
import org.kladez.model.ShownPicture;

/**
 * Where pictures stand.
 *
 * @param inTexts pictures by their paths in the source folder
 * @param social paths of the pictures that stand for pages elsewhere, by {@link #key}
 */
public record PagePictures(Map<String, ShownPicture> inTexts, Map<String, String> social) {
  /** Copies the maps. */
  public PagePictures {
    inTexts = Map.copyOf(inTexts);
    social = new TreeMap<>(social);
  }

  /**
   * The key of a picture that stands for pages.
   *
   * @param language the pages' language
   * @param about the pages' type, or the id of an entry; empty for those of no type
   * @return the key
   */
  public static String key(Language language, String about) {
    return language.code() + "/" + about;
  }

  /** The picture of an entry, or else of its type, or else of the language. */
  Optional<String> social(Language language, String about) {
    int slash = about.indexOf('/');
    String type = slash < 0 ? about : about.substring(0, slash);
    return own(language, about).or(() -> own(language, type)).or(() -> own(language, ""));
  }

  /** The picture that stands for nothing else. */
  Optional<String> own(Language language, String about) {
    return Optional.ofNullable(social.get(key(language, about)));
  }
}
