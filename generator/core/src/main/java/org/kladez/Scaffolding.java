package org.kladez;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.kladez.config.SiteConfig;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.Severity;
import org.kladez.diagnostic.Suggestions;
import org.kladez.load.SourceScanner;
import org.kladez.load.SourceTree;
import org.kladez.load.SourceTree.EntryFile;
import org.kladez.model.EntryId;
import org.kladez.model.Language;
import org.kladez.scaffold.JsonSchemas;
import org.kladez.scaffold.Skeletons;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;

/** What editors are given from the schemas of their site; what entries say does not matter here. */
final class Scaffolding {
  private final Path source;
  private final Locale messages;

  Scaffolding(Path source, Locale messages) {
    this.source = source;
    this.messages = messages;
  }

  SchemaFiles schemas() throws IOException {
    Read read = read();
    if (read.site().isEmpty()) {
      return new SchemaFiles(new TreeMap<>(), read.faults(), read.configFault());
    }
    Site site = read.site().get();
    JsonSchemas writer = new JsonSchemas(site.config(), site.schemas(), site.ids(), messages);
    return new SchemaFiles(writer.write(), List.of(), false);
  }

  Skeleton skeleton(String type, String slug, Optional<String> code) throws IOException {
    Read read = read();
    if (read.site().isEmpty()) {
      return Skeleton.faulty(read.faults(), read.configFault());
    }
    Site site = read.site().get();
    List<String> codes = site.config().languages().stream().map(Language::code).toList();
    String wanted = code.orElse(site.config().sourceLanguage().code());
    List<String> types = List.copyOf(site.schemas().types().keySet());
    if (!types.contains(type)) {
      return refused(Skeleton.Reason.TYPE, type, types, Suggestions.nearest(type, types));
    } else if (!codes.contains(wanted)) {
      Optional<String> near = Suggestions.nearest(wanted, codes);
      return refused(Skeleton.Reason.LANGUAGE, wanted, codes, near);
    } else if (!isSlug(slug)) {
      return refused(Skeleton.Reason.SLUG, slug, List.of(), slugOf(slug));
    }
    Language language = site.config().languages().get(codes.indexOf(wanted));
    return skeleton(site, new EntryId(type, slug), language);
  }

  private Skeleton skeleton(Site site, EntryId id, Language language) {
    List<EntryFile> files =
        site.tree().entries().stream().filter(file -> file.id().equals(id)).toList();
    String path = path(id, language, files);
    if (Files.exists(source.resolve(path))) {
      return refused(Skeleton.Reason.EXISTS, path, List.of(), Optional.empty());
    }
    TypeSchema type = site.schemas().types().get(id.type());
    if (type == null) {
      throw new IllegalArgumentException("no such type: " + id.type());
    }
    Skeletons writer = new Skeletons(site.schemas(), site.ids(), messages);
    String text =
        original(site.config(), files, language)
            .map(file -> writer.translation(type, language, file.path()))
            .orElseGet(() -> writer.source(type, language));
    return Skeleton.of(new Skeleton.File(path, text));
  }

  /** A translation stands beside what is there already, be it a file or a folder with pictures. */
  private static String path(EntryId id, Language language, List<EntryFile> files) {
    String folder = "content/" + id.type() + "/" + id.slug();
    boolean inFolder = files.stream().anyMatch(file -> file.path().startsWith(folder + "/"));
    return folder + (inFolder ? "/index." : ".") + language.code() + ".md";
  }

  /** The source of which a new file will be a translation; nothing when it will be the source. */
  private static Optional<EntryFile> original(
      SiteConfig config, List<EntryFile> files, Language language) {
    List<Language> order = new ArrayList<>(config.languages());
    order.remove(config.sourceLanguage());
    order.add(0, config.sourceLanguage());
    return files.stream()
        .filter(file -> order.indexOf(file.language()) < order.indexOf(language))
        .min((a, b) -> order.indexOf(a.language()) - order.indexOf(b.language()));
  }

  /** A file that begins with README is none of an entry. */
  private static boolean isSlug(String slug) {
    return slug.matches(EntryId.SLUG) && !slug.startsWith("README");
  }

  private static Optional<String> slugOf(String text) {
    String slug =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}_]+", "-")
            .replaceAll("^[-_]+|[-_]+$", "");
    return Optional.of(slug).filter(Scaffolding::isSlug);
  }

  private static Skeleton refused(
      Skeleton.Reason reason, String value, List<String> known, Optional<String> suggestion) {
    return Skeleton.refused(new Skeleton.Refusal(reason, value, known, suggestion));
  }

  private Read read() throws IOException {
    Diagnostics found = new Diagnostics();
    Inputs inputs = new Inputs(BuildRequest.of(source), found);
    Optional<SiteConfig> config = inputs.config();
    if (config.isEmpty()) {
      return new Read(Optional.empty(), found.sorted(), true);
    }
    SourceTree tree = SourceScanner.scan(source, config.get().languages(), new Diagnostics());
    Schemas schemas = inputs.schemas(tree, config.get());
    List<Diagnostic> faults = found.sorted().stream().filter(Scaffolding::isInTheWay).toList();
    return faults.isEmpty()
        ? new Read(Optional.of(new Site(config.get(), tree, schemas)), faults, false)
        : new Read(Optional.empty(), faults, false);
  }

  private static boolean isInTheWay(Diagnostic diagnostic) {
    return diagnostic.severity() == Severity.ERROR && diagnostic.at().file().startsWith("content/");
  }

  /** What was read, or the faults that kept it from being read. */
  private record Read(Optional<Site> site, List<Diagnostic> faults, boolean configFault) {}

  private record Site(SiteConfig config, SourceTree tree, Schemas schemas) {
    List<EntryId> ids() {
      return tree.entries().stream().map(EntryFile::id).distinct().toList();
    }
  }
}
