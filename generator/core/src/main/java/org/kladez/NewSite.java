package org.kladez;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kladez.scaffold.SampleSite;

/**
 * The beginning of a site: its configuration, a type, a vocabulary and an entry in two languages,
 * with what editors and continuous integration need.
 *
 * <p>Example: {@code NewSite.of("1.0").write(Path.of("garden"))}
 */
public final class NewSite {
  private final Map<String, String> files;

  private NewSite(Map<String, String> files) {
    this.files = files;
  }

  /**
   * Prepares a site.
   *
   * @param version the version of the generator
   * @return the site, not yet written
   */
  public static NewSite of(String version) {
    return new NewSite(SampleSite.files(version));
  }

  /**
   * The files of the site that a folder has already, so that the site cannot begin there.
   *
   * @param folder a folder, which need not exist
   * @return their paths in the folder, in order; none when all is well
   */
  public List<String> inTheWay(Path folder) {
    return files.keySet().stream()
        .filter(file -> Files.exists(folder.resolve(file), LinkOption.NOFOLLOW_LINKS))
        .sorted()
        .toList();
  }

  /**
   * Writes the site.
   *
   * @param folder where to; it is made when there is none
   * @return the files that were written, in order
   * @throws FileAlreadyExistsException when the folder has one of the files already; nothing is
   *     ever overwritten
   * @throws IOException when a file cannot be written
   */
  public List<String> write(Path folder) throws IOException {
    List<String> there = inTheWay(folder);
    if (!there.isEmpty()) {
      throw new FileAlreadyExistsException(folder.resolve(there.get(0)).toString());
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
    }
    return List.copyOf(files.keySet());
  }
}
