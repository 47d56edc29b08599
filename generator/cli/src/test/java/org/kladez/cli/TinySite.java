package org.kladez.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A site of two entries in two languages.
 *
 * @param folder the source folder
 */
record TinySite(Path folder) {
  /** Writes a site without faults. */
  static TinySite in(Path folder) {
    return new TinySite(folder)
        .write(
            "site-config.yml",
            """
            title: {en: Garden, ru: Сад}
            description: {en: A garden of notes., ru: Сад заметок.}
            languages: [{code: en, name: English}, {code: ru, name: Русский}]
            source-language: en
            base-url: https://example.org/garden/
            theme: kladez
            """)
        .write(
            "content/notes/_type.yml",
            """
            name: {en: Note, ru: Заметка}
            plural: {en: Notes, ru: Заметки}
            missing-translation: fallback
            unknown-fields: error
            sort: [title]
            fields:
              title:   {type: string, required: true, translatable: true}
              summary: {type: text, translatable: true}
            """)
        .note("apple.en", "Apple", "The apple tree bears fruit.")
        .note("apple.ru", "Яблоко", "Яблоня плодоносит.")
        .note("pear.en", "Pear", "The pear tree is older than the apple tree.");
  }

  TinySite note(String name, String title, String body) {
    return write(
        "content/notes/" + name + ".md",
        "---\ntitle: " + title + "\nsummary: " + title + ".\n---\n\n" + body + "\n");
  }

  TinySite write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a fault: a field that the type does not have, in line 2. */
  TinySite withUnknownField() {
    return write(
        "content/notes/plum.en.md",
        "---\ntitel: Plum\ntitle: Plum\nsummary: Plum.\n---\n\nText.\n");
  }

  Path site() {
    return folder.resolve("target/site");
  }
}
