package org.kladez.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /**
   * Writes the forms of a dictionary.
   *
   * @param before the folder of the last index, from which the kept shards' parts come
   * @param last all shards of that index
   * @return how many bytes each shard's part has
   */
  static List<Integer> write(
      Path folder, Dictionary dictionary, Optional<Path> before, List<KeptShard> last)
      throws IOException {
    byte[] old = before.isPresent() ? Files.readAllBytes(before.get().resolve(NAME)) : new byte[0];
    Map<String, Integer> places = new HashMap<>();
    int place = 0;
    for (KeptShard shard : last) {
      places.put(shard.first(), place);
      place += shard.lines();
    }
    List<Integer> sizes = new ArrayList<>();
    Set<String> mended = dictionary.mistypable().weights().keySet();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(NAME)))) {
      for (Dictionary.Part part : dictionary.parts()) {
        if (part.kept().isPresent()) {
          int size = part.kept().get().lines();
          out.write(old, places.getOrDefault(part.first(), 0), size);
          sizes.add(size);
        } else {
          byte[] lines = lines(part.made().orElseThrow(), mended).getBytes(UTF_8);
          out.write(lines);
          sizes.add(lines.length);
        }
      }
    }
    return sizes;
  }

  private static String lines(Shards.Shard shard, Set<String> mended) {
    StringBuilder lines = new StringBuilder(TAB).append(shard.first()).append('\n');
    for (Form form : shard.forms()) {
      lines.append(form.text()).append(TAB).append(form.weight()).append(TAB);
      lines.append(mended.contains(form.text()) ? "1" : "0").append('\n');
    }
    return lines.toString();
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
