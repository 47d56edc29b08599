package org.kladez;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kladez.diagnostic.Code;
import org.kladez.i18n.MessageCatalogue;

/**
 * Writes the page of all findings from the message catalogues and from what the sites under {@code
 * sites/invalid/} are told, and compares it with the one in {@code docs/}; {@code
 * -Dkladez.golden.write=true} writes it anew.
 */
class DiagnosticsPageTest {
  private static final Path PAGE = Path.of("../../docs/reference/diagnostics.md");

  @Test
  void thePageTellsEveryCodeAsTheGeneratorDoes() throws IOException {
    MessageCatalogue english = MessageCatalogue.load(Locale.ENGLISH);
    MessageCatalogue russian = MessageCatalogue.load(Locale.forLanguageTag("ru"));
    Map<String, List<String>> examples = examples();
    StringBuilder page = new StringBuilder();
    page.append("# What can be wrong / Что может быть не так\n\n");
    page.append("Every finding has a code, a place and a remedy. The examples are what the tests");
    page.append(" are told.\n\nУ каждого замечания есть код, место и совет. Примеры взяты из");
    page.append(" проверок самой программы.\n");
    for (Code code : Code.values()) {
      String title = code.key() + ".title";
      page.append("\n## ").append(code.key()).append("\n\n");
      page.append(english.format(title, Map.of())).append(" (").append(code.severity().label());
      page.append(") / ").append(russian.format(title, Map.of())).append("\n\n");
      examples.getOrDefault(code.key(), List.of()).forEach(line -> page.append(line).append('\n'));
    }
    Golden.check(PAGE, page.toString());
  }

  /** The first example of each code: what is said of it, and its remedy, in both languages. */
  private static Map<String, List<String>> examples() throws IOException {
    Map<String, List<String>> examples = new TreeMap<>();
    for (Path sample : TestSite.samples("invalid")) {
      List<String> lines = Files.readAllLines(sample.resolve("expected.txt"));
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).startsWith(" ")) {
          String[] parts = lines.get(i).split(" \\| ", -1);
          String[] head = parts[0].split(" ", 3);
          List<String> hint = i + 1 < lines.size() ? hint(lines.get(i + 1)) : List.of();
          examples.computeIfAbsent(head[1], code -> example(head[2], parts, hint));
        }
      }
    }
    return examples;
  }

  private static List<String> hint(String line) {
    return line.startsWith("  hint | ") ? List.of(line.split(" \\| ", -1)) : List.of();
  }

  private static List<String> example(String place, String[] parts, List<String> hint) {
    List<String> lines = new ArrayList<>();
    lines.add("* `" + place + "`");
    lines.add("* " + parts[1] + (hint.size() > 2 ? " *" + hint.get(1) + "*" : ""));
    lines.add("* " + parts[2] + (hint.size() > 2 ? " *" + hint.get(2) + "*" : ""));
    return lines;
  }
}
