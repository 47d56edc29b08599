package org.kladez.search.words;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.kladez.memo.Memo;

/**
 * Words that questions are built of and that say nothing of what is sought: prepositions,
 * conjunctions, particles, pronouns and question words. The usual lists of stop words hold more
 * than that, «лучше» and «много» among them, which people do seek.
 */
public final class FunctionWords {
  private static final String RUSSIAN =
      "в во на с со к ко у о об обо от до из за по для при про под над без через между и а но да или"
          + " же ли бы не ни что как где когда куда откуда почему зачем кто какой чей сколько это этот"
          + " тот такой я мы вы ты он она оно они мой твой наш ваш свой его ее их себя быть есть мочь"
          + " можно нужно надо если то чтобы так там тут здесь уже еще только тоже также";

  private static final String ENGLISH =
      "a an the and or but if of in on at to for from by with about as is are be was were been do"
          + " does did can could may might should would will have has had how what where when who whom"
          + " why which that this these those there it its they their we our you your i my he she his"
          + " her not no so";

  private final Supplier<Set<String>> russian;
  private final Supplier<Set<String>> english;

  private FunctionWords(WordTerms words) {
    this.russian = Memo.of(() -> terms(RUSSIAN, words));
    this.english = Memo.of(() -> terms(ENGLISH, words));
  }

  /**
   * The terms of these words.
   *
   * @param words makes terms; asked for those of a language when the first of them is
   * @return their lemmas; none where words are only stemmed, since a stem is too many words'
   */
  public static FunctionWords of(WordTerms words) {
    return new FunctionWords(words);
  }

  private static Set<String> terms(String list, WordTerms words) {
    Set<String> terms = new TreeSet<>();
    Arrays.stream(list.split(" ", -1)).map(words::termsOf).forEach(terms::addAll);
    terms.removeIf(WordTerms::isStem);
    return terms;
  }

  /**
   * Whether a term is one of them.
   *
   * @param term a term of an index
   * @return true for the lemma of such a word
   */
  public boolean has(String term) {
    return (LightStems.isCyrillic(term) ? russian : english).get().contains(term);
  }

  /**
   * All of them.
   *
   * @return the terms, sorted
   */
  public Set<String> all() {
    Set<String> all = new TreeSet<>(russian.get());
    all.addAll(english.get());
    return all;
  }
}
