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
   * @param type the pages' type; empty for those of no type
   * @return the key
   */
  public static String key(Language language, String type) {
    return language.code() + "/" + type;
  }

  /** The picture of a page's type, or else of its language. */
  Optional<String> social(Language language, String type) {
    return Optional.ofNullable(social.get(key(language, type)))
        .or(() -> Optional.ofNullable(social.get(key(language, ""))));
  }
}
