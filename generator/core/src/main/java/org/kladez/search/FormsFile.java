package org.kladez.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The dictionary's forms beside the index, shard by shard: what a mistyped word may have meant. A
 * shard begins with a line of a tab and its first text; the other lines are a form, its weight and
 * whether words far away may be mistyped for it, with tabs between.
 */
final class FormsFile {
  private static final String NAME = "kladez-forms.txt";
  private static final String TAB = "\t";

  /**
   * A form.
   *
   * @param text the folded word
   * @param weight the largest number of documents that have one of its own terms in one field
   * @param mistypable whether an error near its beginning is mended
   */
  record Line(String text, int weight, boolean mistypable) {}

  /**
   * The forms of a shard.
   *
   * @param first the shard holds no form before it
   * @param lines its forms in order
   */
  record Part(String first, List<Line> lines) {}

  private FormsFile() {}

  static void write(Path folder, List<Shards.Shard> shards, Mistypable words) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(NAME), UTF_8)) {
      for (Shards.Shard shard : shards) {
        out.write(TAB + shard.first() + "\n");
        for (Form form : shard.forms()) {
          String mended = words.weights().containsKey(form.text()) ? "1" : "0";
          out.write(form.text() + TAB + form.weight() + TAB + mended + "\n");
        }
      }
    }
  }

  static List<Part> read(Path folder) throws IOException {
    List<Part> parts = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(folder.resolve(NAME), UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith(TAB)) {
          parts.add(new Part(line.substring(1), new ArrayList<>()));
        } else {
          String[] columns = line.split(TAB, -1);
          boolean mistypable = columns[2].equals("1");
          Line form = new Line(columns[0], Integer.parseInt(columns[1]), mistypable);
          parts.get(parts.size() - 1).lines().add(form);
        }
      }
    }
    return parts;
  }
}
