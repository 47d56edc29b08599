package org.kladez.parse;

import java.util.Optional;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.yaml.YamlReader;
import org.kladez.yaml.YamlScalar;

/** Which version of its source a translation was made from, as it says itself. */
public final class TranslationBasis {
  private TranslationBasis() {}

  /**
   * Reads the field {@code translated-from}.
   *
   * @param text the text of an entry's file
   * @return the name of a commit; nothing when there is no such field, or nothing can be read
   */
  public static Optional<String> of(String text) {
    // What is wrong with the file is told when it is parsed.
    Diagnostics unheard = new Diagnostics();
    String unix = text.replace("\r\n", "\n").replace('\r', '\n');
    return FrontMatter.split("", unix, "", unheard)
        .flatMap(parts -> YamlReader.readMap(parts.yaml(), "", 0, unheard))
        .flatMap(map -> map.get("translated-from"))
        .filter(YamlScalar.class::isInstance)
        .map(node -> ((YamlScalar) node).text());
  }
}
