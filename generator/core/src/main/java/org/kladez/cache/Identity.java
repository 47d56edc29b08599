package org.kladez.cache;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who keeps something: the generator's own files, the libraries beside them and the version of
 * Java. What another generator has kept is not used.
 */
final class Identity {
  /** Raised whenever a format of this package changes. */
  private static final int FORMAT = 3;

  private Identity() {}

  static long current() throws IOException {
    List<Path> places = new ArrayList<>();
    for (String anchor : List.of("cache/Identity.class", "search-web/search-page.js")) {
      URL resource = Identity.class.getResource("/org/kladez/" + anchor);
      if (resource != null) {
        places.addAll(files(resource, "/org/kladez/" + anchor));
      }
    }
    Packer all = new Packer().number(FORMAT).text(Runtime.version().toString());
    all.block(FolderState.of(places).bytes());
    return Checksum.of(all.toBytes());
  }

  /** The jar that a resource stands in and the jars beside it, or the folder of classes. */
  private static List<Path> files(URL resource, String name) throws IOException {
    try {
      URI uri = resource.toURI();
      String text = uri.toString();
      if (!"jar".equals(uri.getScheme())) {
        return List.of(Path.of(URI.create(text.substring(0, text.length() - name.length()))));
      }
      String jar = text.substring("jar:".length(), text.indexOf("!/"));
      Path folder = Path.of(URI.create(jar)).toAbsolutePath().getParent();
      if (folder == null) {
        return List.of();
      }
      try (Stream<Path> beside = Files.list(folder)) {
        return beside.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  static String nameFor(Path output) {
    byte[] path = output.toString().getBytes(StandardCharsets.UTF_8);
    return Long.toHexString(Checksum.of(path));
  }
}
