package org.kladez.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a visitor on a slow line has to load before a page is there, compressed as servers do. */
class WeightIT {
  private static final int MOST = 30_000;
  private static final int MOST_FONTS = 72_000;
  private static final URI ROOT = URI.create("http://site.invalid/");
  private static final Pattern IMPORT = Pattern.compile("from\\s*\"(\\.[^\"]+)\"");

  private static SiteFiles site;
  private static final Map<String, Integer> WEIGHTS = new TreeMap<>();

  @BeforeAll
  static void load() {
    site = SiteFiles.load();
  }

  @Test
  void everyPageIsLight() {
    Map<String, Integer> heavy = new TreeMap<>();
    site.pages()
        .forEach(
            (path, page) -> {
              int weight = loaded(path, page).stream().mapToInt(WeightIT::weight).sum();
              if (weight > MOST) {
                heavy.put(path, weight);
              }
            });
    assertThat(heavy).isEmpty();
  }

  @Test
  void theFontsOfBothScriptsAreSmall() {
    List<String> fonts = site.files().stream().filter(f -> f.endsWith(".woff2")).toList();
    assertThat(fonts).hasSize(8);
    assertThat(fonts.stream().mapToInt(f -> bytes(f).length).sum()).isLessThanOrEqualTo(MOST_FONTS);
  }

  /** The page, its styles, and its scripts with all that they import. */
  private static Set<String> loaded(String path, Document page) {
    Set<String> files = new HashSet<>(Set.of(path));
    for (Element link : page.select("link[rel=stylesheet], link[rel=modulepreload]")) {
      files.add(resolve(path, link.attr("href")));
    }
    for (Element script : page.select("script[src]")) {
      addModule(resolve(path, script.attr("src")), files);
    }
    return files;
  }

  private static void addModule(String file, Set<String> files) {
    if (files.add(file)) {
      Matcher imports = IMPORT.matcher(site.read(file));
      while (imports.find()) {
        addModule(resolve(file, imports.group(1)), files);
      }
    }
  }

  private static String resolve(String from, String address) {
    return ROOT.resolve(from).resolve(address).getPath().substring(1);
  }

  private static int weight(String file) {
    return WEIGHTS.computeIfAbsent(
        file,
        name -> {
          ByteArrayOutputStream packed = new ByteArrayOutputStream();
          try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes(name));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return packed.size();
        });
  }

  private static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(site.root().resolve(Path.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
