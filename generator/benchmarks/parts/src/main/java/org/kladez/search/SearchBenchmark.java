package org.kladez.search;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kladez.MeasuredSite;
import org.kladez.Turn;
import org.kladez.search.words.Concepts;
import org.kladez.search.words.WordTerms;
import org.kladez.search.words.Words;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** From texts to postings: the mean over the entries of a site, or all of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
public class SearchBenchmark {
  /** The site's source folder. */
  @Param("../../..")
  String source;

  /** The language of the search. */
  @Param({"en", "ru"})
  String lang;

  private final Words words = new Words();
  private final WordTerms terms = WordTerms.of(true);
  private SearchSettings settings;
  private List<SearchText> texts;
  private Turn<SearchText> turn;

  /** Reads the site, and the dictionaries by a first use of them. */
  @Setup
  public void read() throws IOException {
    MeasuredSite site = MeasuredSite.of(source);
    settings = site.settings();
    texts = site.searched(site.language(lang));
    turn = new Turn<>(texts);
    terms.termsOf("word");
    terms.termsOf("слово");
  }

  /** Cuts the text of one entry into words and folds them. */
  @Benchmark
  public void words(Blackhole hole) {
    words.each(
        turn.next().body(),
        (letters, length) -> hole.consume(Words.fold(new String(letters, 0, length))));
  }

  /** Looks up each word of one entry in the dictionaries, as if no word had been met before. */
  @Benchmark
  public void terms(Blackhole hole) {
    words.each(
        turn.next().body(),
        (letters, length) ->
            hole.consume(terms.termsOf(Words.fold(new String(letters, 0, length)))));
  }

  /** Turns all documents of a language into postings, every word being looked up once. */
  @Benchmark
  public Object inversion() {
    WordTerms own = WordTerms.of(settings.dictionary());
    Inversion inversion = new Inversion(new Lexicon(own, new Concepts(settings.concepts(), own)));
    texts.forEach(inversion::add);
    return inversion.inverted();
  }
}
