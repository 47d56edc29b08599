package org.kladez.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import morfologik.stemming.Dictionary;
import org.kladez.memo.Memo;

/**
 * The morphological dictionaries of Russian and English, which are LanguageTool's. Each is read
 * when the first word is looked up in it, once for all searches of a site; safe for use by several
 * threads.
 */
public final class Dictionaries {
  private static final String FOLDER = "/org/languagetool/resource/";

  private final Pair russian = Pair.of("ru/russian");
  private final Pair english = Pair.of("en/english");

  /**
   * The two dictionaries of a language.
   *
   * @param analysis leads from a form to its lemmas
   * @param synthesis leads from a lemma and a tag to the form
   */
  record Pair(Supplier<Dictionary> analysis, Supplier<Dictionary> synthesis) {
    private static Pair of(String name) {
      return new Pair(
          Memo.of(() -> read(FOLDER + name + ".dict")),
          Memo.of(() -> read(FOLDER + name + "_synth.dict")));
    }
  }

  /**
   * Reads those of a language now, for whoever has time before words are looked up.
   *
   * @param cyrillic whether of the language in Cyrillic letters
   */
  public void prepare(boolean cyrillic) {
    Pair pair = cyrillic ? russian : english;
    for (Supplier<Dictionary> one : List.of(pair.analysis(), pair.synthesis())) {
      Dictionary unused = one.get();
    }
  }

  Pair russian() {
    return russian;
  }

  Pair english() {
    return english;
  }

  private static Dictionary read(String resource) {
    URL url = Objects.requireNonNull(Dictionaries.class.getResource(resource), resource);
    try {
      return Dictionary.read(url);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
