package org.kladez.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files that a new site begins with: small enough to be read, and to be built as it is. */
public final class SampleSite {
  /** A jar has no folders to be listed. */
  private static final List<String> FILES =
      List.of(
          ".editorconfig",
          ".gitattributes",
          ".github/workflows/site.yml",
          ".gitignore",
          ".remarkrc.mjs",
          ".vscode/extensions.json",
          ".vscode/settings.json",
          "README.md",
          "content/_vocabularies/topics.yml",
          "content/notes/_type.yml",
          "content/notes/first-note.en.md",
          "content/notes/first-note.ru.md",
          "pom.xml",
          "site-config.yml");

  private SampleSite() {}

  /**
   * Gives the files.
   *
   * @param version the version of the generator, which the Maven build of the site uses
   * @return texts by path
   */
  public static Map<String, String> files(String version) {
    Map<String, String> files = new TreeMap<>();
    for (String file : FILES) {
      files.put(file, text(file).replace("@version@", version));
    }
    return Collections.unmodifiableMap(files);
  }

  /** Resources whose names begin with a dot are left out of builds now and then. */
  private static String text(String file) {
    String name = "site/" + (file.startsWith(".") ? "dot-" + file.substring(1) : file);
    try (InputStream in = SampleSite.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("a file of the new site is missing: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
