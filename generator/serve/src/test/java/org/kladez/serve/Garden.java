package org.kladez.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The source folder of a small site that is being edited.
 *
 * @param folder the folder
 */
record Garden(Path folder) {
  /** Writes a site of two entries in two languages, one of them long, without faults. */
  static Garden in(Path folder) {
    return new Garden(folder)
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
        .note("apple.en", "Apple", "The apple tree bears fruit.\n\n" + paragraphs(60))
        .note("apple.ru", "Яблоко", "Яблоня плодоносит.")
        .note("pear.en", "Pear", "See the [apple](apple.en.md).");
  }

  private static String paragraphs(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> "Paragraph " + i + " with a [link " + i + "](https://example.org/" + i + ").")
        .collect(Collectors.joining("\n\n"));
  }

  Garden note(String name, String title, String body) {
    return write("content/notes/" + name + ".md", text(title, body));
  }

  static String text(String title, String body) {
    return "---\ntitle: " + title + "\nsummary: " + title + ".\n---\n\n" + body + "\n";
  }

  Garden write(String path, String text) {
    return change(
        () -> {
          Path file = folder.resolve(path);
          Files.createDirectories(file.getParent());
          Files.writeString(file, text);
        });
  }

  /** Puts another text in the place of one in a file. */
  Garden edit(String path, String from, String to) {
    return write(path, edited(path, from, to));
  }

  /** Does so as editors do that write beside the file and rename. */
  Garden editByRenaming(String path, String from, String to) {
    return change(
        () -> {
          Path file = folder.resolve(path);
          Path beside = file.resolveSibling("." + file.getFileName() + ".swp");
          Files.writeString(beside, edited(path, from, to));
          Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        });
  }

  private String edited(String path, String from, String to) {
    try {
      String text = Files.readString(folder.resolve(path));
      if (!text.contains(from)) {
        throw new IllegalArgumentException(path + " does not say: " + from);
      }
      return text.replace(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Garden delete(String path) {
    return change(
        () -> {
          try (Stream<Path> walk = Files.walk(folder.resolve(path))) {
            List<Path> all = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path one : all) {
              Files.delete(one);
            }
          }
        });
  }

  Garden rename(String from, String to) {
    return change(() -> Files.move(folder.resolve(from), folder.resolve(to)));
  }

  private interface Work {
    void run() throws IOException;
  }

  private Garden change(Work work) {
    try {
      work.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
