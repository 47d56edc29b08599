package org.kladez.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kladez.search.words.WordTerms;

/**
 * Guesses what was meant by words that the site does not have: another keyboard layout,
 * transliteration, a typing error.
 */
final class Guesses {
  private static final int TWO_TYPOS = 8;
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

  private final Lookup lookup;
  private final Path folder;
  private List<FormsFile.Part> parts = List.of();

  Guesses(Lookup lookup, Path folder) {
    this.lookup = lookup;
    this.folder = folder;
  }

  /**
   * A query as it was understood.
   *
   * @param words what is sought
   * @param excluded what must not be there
   * @param corrected the words, when they are not those that were typed
   */
  record Understood(List<WordQuery> words, List<WordQuery> excluded, Optional<String> corrected) {}

  private interface Guess {
    Optional<String> of(String word) throws IOException;
  }

  Understood understand(String query, ParsedQuery typed) throws IOException {
    Map<String, WordQuery> words = lookup.words(typed);
    if (words.values().stream().noneMatch(WordQuery::isUnknown)) {
      return understood(words, typed, Optional.empty());
    }
    if (parts.isEmpty()) {
      parts = FormsFile.read(folder);
    }
    ParsedQuery near = typed.replacing(meant(words, this::nearTypo));
    Map<String, WordQuery> mended = lookup.words(near);
    if (mended.values().stream().noneMatch(WordQuery::isUnknown)) {
      return understood(mended, typed, Optional.of(String.join(" ", near.wanted())));
    }
    ParsedQuery other = ParsedQuery.of(Keyboard.swap(query));
    Map<String, WordQuery> swapped = lookup.words(other);
    if (!swapped.isEmpty() && swapped.values().stream().noneMatch(WordQuery::isUnknown)) {
      return understood(swapped, other, Optional.of(String.join(" ", swapped.keySet())));
    }
    Map<String, String> guesses = meant(words, this::guess);
    ParsedQuery meant = typed.replacing(guesses);
    Optional<String> corrected =
        guesses.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", meant.wanted()));
    return understood(lookup.words(meant), typed, corrected);
  }

  private static Map<String, String> meant(Map<String, WordQuery> words, Guess guess)
      throws IOException {
    Map<String, String> guesses = new LinkedHashMap<>();
    for (var word : words.entrySet()) {
      if (word.getValue().isUnknown()) {
        guess.of(word.getKey()).ifPresent(meant -> guesses.put(word.getKey(), meant));
      }
    }
    return guesses;
  }

  private Understood understood(
      Map<String, WordQuery> words, ParsedQuery parsed, Optional<String> corrected)
      throws IOException {
    List<WordQuery> excluded = new ArrayList<>();
    for (String word : parsed.excluded()) {
      excluded.add(lookup.word(word));
    }
    return new Understood(List.copyOf(words.values()), excluded, corrected);
  }

  private Optional<String> nearTypo(String word) {
    boolean cyrillic = CYRILLIC.matcher(word).find();
    return cyrillic == lookup.isCyrillic() ? typo(word) : Optional.empty();
  }

  private Optional<String> guess(String word) throws IOException {
    List<String> spellings = Transliteration.of(word);
    for (String spelling : spellings) {
      if (!lookup.word(spelling).isUnknown()) {
        return Optional.of(spelling);
      }
    }
    return Stream.concat(Stream.of(word), spellings.stream())
        .map(this::typo)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> farTypo(lookup.isCyrillic() && !spellings.isEmpty() ? spellings.get(0) : word));
  }

  private Optional<String> typo(String word) {
    if (!Typos.isMistypable(word)) {
      return Optional.empty();
    }
    int limit = word.length() < TWO_TYPOS ? 1 : 2;
    FormsFile.Line best = null;
    int least = limit + 1;
    for (FormsFile.Line line : part(word)) {
      boolean possible = line.text().charAt(0) == word.charAt(0) && !WordTerms.isStem(line.text());
      int distance = possible ? Typos.distance(word, line.text(), limit) : limit + 1;
      if (distance < least
          || (best != null && distance == least && better().compare(line, best) < 0)) {
        best = line;
        least = distance;
      }
    }
    return Optional.ofNullable(best).filter(line -> line.weight() > 0).map(FormsFile.Line::text);
  }

  private static Comparator<FormsFile.Line> better() {
    return Comparator.comparingInt(FormsFile.Line::weight)
        .reversed()
        .thenComparing(FormsFile.Line::text);
  }

  /** The forms of the shard that a word belongs to. */
  private List<FormsFile.Line> part(String word) {
    List<FormsFile.Line> lines = List.of();
    for (FormsFile.Part part : parts) {
      if (part.first().compareTo(word) <= 0) {
        lines = part.lines();
      }
    }
    return lines;
  }

  private Optional<String> farTypo(String word) {
    if (!Typos.isMistypable(word)) {
      return Optional.empty();
    }
    return parts.stream()
        .flatMap(part -> part.lines().stream())
        .filter(FormsFile.Line::mistypable)
        .filter(line -> Typos.differAtTheBeginning(word, line.text()))
        .min(
            Comparator.comparingInt((FormsFile.Line line) -> -TypoBuckets.classOf(line.weight()))
                .thenComparing(FormsFile.Line::text))
        .map(FormsFile.Line::text);
  }
}
