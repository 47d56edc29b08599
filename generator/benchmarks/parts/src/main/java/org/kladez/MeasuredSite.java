package org.kladez;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kladez.assemble.Assembler;
import org.kladez.config.SiteConfig;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.load.SourceTree;
import org.kladez.model.Language;
import org.kladez.model.Site;
import org.kladez.parse.EntryParser;
import org.kladez.search.SearchDocuments;
import org.kladez.search.SearchSettings;
import org.kladez.search.SearchText;

/**
 * A site as the stages before a measured part leave it. It stands in the package of the generator's
 * public face because only that knows the order of the stages.
 */
public final class MeasuredSite {
  private final Path source;
  private final Groundwork ground;
  private final SiteConfig config;
  private final Inputs inputs;
  private final Diagnostics found = new Diagnostics();

  /**
   * A file of an entry.
   *
   * @param place the entry, its language, its path
   * @param text what it holds
   */
  public record EntryText(SourceTree.EntryFile place, String text) {}

  private MeasuredSite(Path source) throws IOException {
    this.source = source;
    BuildRequest request = BuildRequest.of(source);
    this.inputs = new Inputs(request, found);
    this.ground = Groundwork.read(request, inputs, found);
    this.config = ground.config().orElseThrow();
  }

  /**
   * Reads a site's configuration, schemas and vocabularies.
   *
   * @param source the folder with site-config.yml
   * @return the site
   * @throws IOException when a file cannot be read
   */
  public static MeasuredSite of(String source) throws IOException {
    return new MeasuredSite(Path.of(source).toAbsolutePath().normalize());
  }

  /**
   * A language of the site.
   *
   * @param code its code
   * @return the language
   */
  public Language language(String code) {
    return config.languages().stream()
        .filter(language -> language.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /**
   * A parser as a build has it.
   *
   * @return the parser, whose findings nobody reads
   */
  public EntryParser parser() {
    return new EntryParser(
        ground.schemas(), config.languages(), config.sourceLanguage(), new Diagnostics());
  }

  /**
   * The files of entries in a language.
   *
   * @param language the language
   * @return the files with their texts
   * @throws IOException when one cannot be read
   */
  public List<EntryText> entries(Language language) throws IOException {
    List<EntryText> texts = new ArrayList<>();
    for (SourceTree.EntryFile file : ground.tree().entries()) {
      if (file.language().equals(language)) {
        byte[] bytes = Files.readAllBytes(source.resolve(file.path()));
        texts.add(new EntryText(file, new String(bytes, StandardCharsets.UTF_8)));
      }
    }
    return texts;
  }

  /**
   * What the search of a language has of its entries.
   *
   * @param language the language
   * @return the texts in the order of the entries
   * @throws IOException when an entry cannot be read
   */
  public List<SearchText> searched(Language language) throws IOException {
    try (Workers workers = new Workers(1)) {
      Site site =
          new Assembler(config, ground.schemas(), found)
              .assemble(
                  inputs.entries(
                      ground.tree(),
                      config,
                      ground.schemas(),
                      workers,
                      Optional.empty(),
                      Map.of()));
      return new SearchDocuments(ground.schemas(), site).of(language).toList();
    }
  }

  /**
   * How the site's search understands words.
   *
   * @return the settings
   */
  public SearchSettings settings() {
    return ground.search();
  }
}
