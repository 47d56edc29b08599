package org.kladez.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.kladez.model.Hashes;
import org.kladez.model.OutputFile;
import org.kladez.model.Site;
import org.kladez.model.Target;

/** The pictures that pages show, under names that change with their content. */
public final class MediaLibrary {
  private final Map<String, OutputFile> files;

  private MediaLibrary(Map<String, OutputFile> files) {
    this.files = files;
  }

  /**
   * Reads every picture that a text of the site shows.
   *
   * @param source the source folder
   * @param site the site
   * @return the pictures
   * @throws IOException when a picture cannot be read
   */
  public static MediaLibrary of(Path source, Site site) throws IOException {
    Map<String, OutputFile> files = new TreeMap<>();
    for (Target target : site.targets().values()) {
      if (target instanceof Target.ToPicture picture && !files.containsKey(picture.file())) {
        byte[] bytes = Files.readAllBytes(source.resolve(picture.file()));
        files.put(picture.file(), new OutputFile(name(picture.file(), bytes), bytes));
      }
    }
    return new MediaLibrary(files);
  }

  private static String name(String file, byte[] bytes) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return "media/" + name.substring(0, dot) + "-" + Hashes.shortHash(bytes) + name.substring(dot);
  }

  /**
   * Where the pictures stand.
   *
   * @return paths from the site's root by paths in the source folder
   */
  public Map<String, String> paths() {
    Map<String, String> paths = new TreeMap<>();
    files.forEach((file, picture) -> paths.put(file, picture.path()));
    return paths;
  }

  /**
   * The pictures to be written.
   *
   * @return their files
   */
  public Collection<OutputFile> files() {
    // The same picture in two folders is one file.
    Map<String, OutputFile> byPath = new TreeMap<>();
    files.values().forEach(file -> byPath.put(file.path(), file));
    return byPath.values();
  }
}
