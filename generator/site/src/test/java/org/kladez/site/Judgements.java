package org.kladez.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people judged that a query should find.
 *
 * @param query the query
 * @param kind what is hard about it
 * @param grades from 1 (secondary) to 3 (exactly what is sought), by entry
 */
record Judgements(String query, String kind, Map<String, Integer> grades) {
  private static final int TOP = 10;

  static List<Judgements> of(String language) throws IOException {
    Map<String, Judgements> all = new LinkedHashMap<>();
    Path file = SiteFiles.folder("kladez.golden").resolve(language + ".tsv");
    for (String line : Files.readAllLines(file, UTF_8)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] columns = line.split("\t", -1);
        all.computeIfAbsent(
                columns[0], query -> new Judgements(query, columns[1], new LinkedHashMap<>()))
            .grades()
            .put(columns[2], Integer.parseInt(columns[3]));
      }
    }
    return List.copyOf(all.values());
  }

  /** Discounted gain of the first ten, beside that of the best order; gains are 2^grade - 1. */
  double gain(List<String> found) {
    List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    return discounted(found.stream().map(id -> grades.getOrDefault(id, 0)).toList())
        / discounted(best);
  }

  private static double discounted(List<Integer> gradesInOrder) {
    double sum = 0;
    for (int i = 0; i < Math.min(TOP, gradesInOrder.size()); i++) {
      sum += ((1 << gradesInOrder.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return sum;
  }

  /** The share of the relevant entries that are found at all. */
  double recall(List<String> found) {
    return (double) grades.keySet().stream().filter(found::contains).count() / grades.size();
  }

  /** The share of the first ten that are relevant; 1 when nothing is found. */
  double precision(List<String> found) {
    List<String> first = found.subList(0, Math.min(TOP, found.size()));
    return first.isEmpty()
        ? 1
        : (double) first.stream().filter(grades::containsKey).count() / first.size();
  }
}
