package org.kladez.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kladez.Kladez;
import org.kladez.search.SearchHit;
import org.kladez.search.Searcher;

/**
 * The search finds what people judged that it should. Fails below a floor; {@code
 * target/relevance-<language>.txt} tells the figures by kind of query and the queries that moved
 * against the figures kept in {@code <language>-figures.tsv}, which {@code
 * -Dkladez.golden.write=true} writes anew.
 */
class RelevanceIT {
  private static final int ALL = 1000;
  private static final double MOVED = 0.02;

  private record Figures(Judgements judged, double gain, double recall, double precision) {}

  @ParameterizedTest
  @CsvSource({"ru, 0.95, 0.98, 0.95", "en, 0.95, 0.98, 0.95"})
  void queriesFindWhatTheyShould(String language, double gain, double recall, double precision)
      throws IOException {
    List<Figures> all = measure(language);
    Path kept = SiteFiles.folder("kladez.golden").resolve(language + "-figures.tsv");
    String report = report(all, kept);
    Path file = SiteFiles.folder("kladez.site").resolveSibling("relevance-" + language + ".txt");
    Files.writeString(file, report, UTF_8);
    if (Boolean.getBoolean("kladez.golden.write")) {
      keep(all, kept);
    }

    assertThat(mean(all, Figures::gain)).as("nDCG@10\n%s", report).isGreaterThan(gain);
    assertThat(mean(all, Figures::recall)).as("recall\n%s", report).isGreaterThan(recall);
    assertThat(mean(all, Figures::precision))
        .as("precision@10\n%s", report)
        .isGreaterThan(precision);
  }

  private static List<Figures> measure(String language) throws IOException {
    List<Figures> all = new ArrayList<>();
    try (Searcher searcher = Kladez.searcher(SiteFiles.folder("kladez.index"), language)) {
      for (Judgements judged : Judgements.of(language)) {
        List<String> found =
            searcher.search(judged.query(), Map.of(), ALL).hits().stream()
                .map(SearchHit::id)
                .toList();
        all.add(
            new Figures(judged, judged.gain(found), judged.recall(found), judged.precision(found)));
      }
    }
    return all;
  }

  private static double mean(List<Figures> figures, ToDoubleFunction<Figures> figure) {
    return figures.stream().mapToDouble(figure).average().orElse(0);
  }

  private static String report(List<Figures> all, Path kept) throws IOException {
    StringBuilder report = new StringBuilder("kind\tqueries\tnDCG@10\trecall\tprecision@10\n");
    report.append(row("all", all));
    Map<String, List<Figures>> kinds = new TreeMap<>();
    all.forEach(f -> kinds.computeIfAbsent(f.judged().kind(), k -> new ArrayList<>()).add(f));
    kinds.forEach((kind, some) -> report.append(row(kind, some)));
    Map<String, String[]> before = read(kept);
    report.append("\nmoved\tnDCG@10\trecall\n");
    for (Figures now : all) {
      String[] then = before.get(now.judged().query());
      if (then != null && moved(now, then)) {
        report.append(
            String.format(
                Locale.ROOT,
                "%s\t%s → %.3f\t%s → %.3f%n",
                now.judged().query(),
                then[1],
                now.gain(),
                then[2],
                now.recall()));
      }
    }
    return report.toString();
  }

  private static boolean moved(Figures now, String[] then) {
    return Math.abs(now.gain() - Double.parseDouble(then[1])) > MOVED
        || Math.abs(now.recall() - Double.parseDouble(then[2])) > MOVED;
  }

  private static String row(String kind, List<Figures> some) {
    return String.format(
        Locale.ROOT,
        "%s\t%d\t%.3f\t%.3f\t%.3f%n",
        kind,
        some.size(),
        mean(some, Figures::gain),
        mean(some, Figures::recall),
        mean(some, Figures::precision));
  }

  private static Map<String, String[]> read(Path kept) throws IOException {
    Map<String, String[]> figures = new LinkedHashMap<>();
    if (Files.exists(kept)) {
      for (String line : Files.readAllLines(kept, UTF_8)) {
        String[] columns = line.split("\t", -1);
        figures.put(columns[0], columns);
      }
    }
    return figures;
  }

  private static void keep(List<Figures> all, Path kept) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Figures figures : all) {
      lines.append(
          String.format(
              Locale.ROOT,
              "%s\t%.3f\t%.3f%n",
              figures.judged().query(),
              figures.gain(),
              figures.recall()));
    }
    Files.writeString(kept, lines, UTF_8);
  }
}
