package org.kladez.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kladez.search.words.Concepts;
import org.kladez.yaml.YamlList;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/**
 * Reads the words that mean the same from a data file of the site: under {@code terms}, by id, for
 * each language a {@code term} and what it is {@code also} called. Anything else in the file is
 * somebody else's.
 */
public final class Glossary {
  private Glossary() {}

  /**
   * Reads a glossary.
   *
   * @param file the data file's content; nothing where the site has no such file
   * @return its concepts
   */
  public static List<Concepts.Concept> read(Optional<YamlNode> file) {
    List<Concepts.Concept> concepts = new ArrayList<>();
    if (file.isPresent()
        && file.get() instanceof YamlMap map
        && map.get("terms").orElse(null) instanceof YamlMap terms) {
      for (YamlMap.Entry entry : terms.entries().values()) {
        concepts.add(new Concepts.Concept(entry.key().text(), names(entry.value())));
      }
    }
    return concepts;
  }

  private static List<String> names(YamlNode concept) {
    List<String> names = new ArrayList<>();
    if (concept instanceof YamlMap languages) {
      for (YamlMap.Entry language : languages.entries().values()) {
        if (language.value() instanceof YamlMap words) {
          words.get("term").ifPresent(term -> add(term, names));
          words.get("also").ifPresent(also -> add(also, names));
        }
      }
    }
    return names;
  }

  private static void add(YamlNode node, List<String> names) {
    if (node instanceof YamlScalar scalar) {
      names.add(scalar.text());
    } else if (node instanceof YamlList list) {
      list.items().forEach(item -> add(item, names));
    }
  }
}
