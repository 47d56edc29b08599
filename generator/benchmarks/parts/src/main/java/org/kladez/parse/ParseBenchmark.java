package org.kladez.parse;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.kladez.MeasuredSite;
import org.kladez.MeasuredSite.EntryText;
import org.kladez.Turn;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.load.SourceTree;
import org.kladez.model.Body;
import org.kladez.model.Language;
import org.kladez.model.ParsedEntry;
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

/** One entry, its fields and its text: the mean over the entries of a site. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
public class ParseBenchmark {
  /** The site's source folder. */
  @Param("../../..")
  String source;

  /** The language of the entries. */
  @Param({"en", "ru"})
  String lang;

  private EntryParser parser;
  private MarkdownParser markdown;
  private Turn<EntryText> files;
  private Turn<FrontMatter> texts;

  /** Reads the site. */
  @Setup
  public void read() throws IOException {
    MeasuredSite site = MeasuredSite.of(source);
    Language language = site.language(lang);
    List<EntryText> all = site.entries(language);
    parser = site.parser();
    markdown = new MarkdownParser(language);
    files = new Turn<>(all);
    texts =
        new Turn<>(
            all.stream()
                .map(file -> FrontMatter.split("", file.text(), "", new Diagnostics()))
                .flatMap(Optional::stream)
                .toList());
  }

  /** Fields and text. */
  @Benchmark
  public Optional<ParsedEntry> entry() {
    EntryText file = files.next();
    SourceTree.EntryFile place = file.place();
    return parser
        .reporting(new Diagnostics())
        .parse(place.id(), place.language(), place.path(), file.text());
  }

  /** The text alone: from Markdown to HTML, and what is known of links, headings and sections. */
  @Benchmark
  public Body markdown() {
    return markdown.render("", texts.next().body(), 0, new Diagnostics());
  }
}
