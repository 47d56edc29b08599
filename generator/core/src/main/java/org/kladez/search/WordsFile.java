package org.kladez.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What queries need to know of words beside the index. A line of the file is one of: {@code
 * =lemma<TAB>relation<TAB>…}; {@code +form<TAB>term<TAB>…}; a tab and the first text of a shard; a
 * concept and the words of one of its names, their stems with {@code |} between, in the shard named
 * last.
 */
final class WordsFile {
  private static final String NAME = "kladez-words.txt";
  private static final String TAB = "\t";
  private static final String RELATED = "=";
  private static final String TRANSLITERATED = "+";

  /**
   * The file's content.
   *
   * @param related the relations of each lemma that has any
   * @param transliterated the terms of what forms mean in Cyrillic letters
   * @param names the names of several words by the first text of their shard
   */
  record Content(
      Map<String, List<String>> related,
      Map<String, List<String>> transliterated,
      TreeMap<String, List<Names.Name>> names) {}

  private WordsFile() {}

  static void write(Path folder, Dictionary dictionary) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(NAME), UTF_8)) {
      for (var lemma : dictionary.related().entrySet()) {
        out.write(RELATED + lemma.getKey() + TAB + String.join(TAB, lemma.getValue()) + "\n");
      }
      for (var form : dictionary.transliterated().entrySet()) {
        out.write(TRANSLITERATED + form.getKey() + TAB + String.join(TAB, form.getValue()) + "\n");
      }
      for (Dictionary.Part shard : dictionary.parts()) {
        out.write(TAB + shard.first() + "\n");
        for (Names.Name name : shard.names()) {
          List<String> words = name.words().stream().map(w -> String.join("|", w)).toList();
          out.write(name.concept() + TAB + String.join(TAB, words) + "\n");
        }
      }
    }
  }

  static Content read(Path folder) throws IOException {
    Content content = new Content(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    List<Names.Name> names = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(NAME), UTF_8)) {
      List<String> columns = List.of(line.split(TAB, -1));
      if (line.startsWith(RELATED)) {
        content.related().put(columns.get(0).substring(1), columns.subList(1, columns.size()));
      } else if (line.startsWith(TRANSLITERATED)) {
        content
            .transliterated()
            .put(columns.get(0).substring(1), columns.subList(1, columns.size()));
      } else if (line.startsWith(TAB)) {
        names = new ArrayList<>();
        content.names().put(columns.get(1), names);
      } else {
        List<String> words = columns.subList(1, columns.size());
        List<List<String>> stems = words.stream().map(w -> List.of(w.split("[|]", -1))).toList();
        names.add(new Names.Name(columns.get(0), stems));
      }
    }
    return content;
  }
}
