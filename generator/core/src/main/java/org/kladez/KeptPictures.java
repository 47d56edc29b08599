package org.kladez;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kladez.cache.Stamp;
import org.kladez.config.PictureOptions;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.media.MediaLibrary;
import org.kladez.model.Site;

/** The pictures of a site, read again only when one of them changed. */
final class KeptPictures {
  private final Path source;
  private Map<String, Stamp> stamps = Map.of();
  private PictureOptions asked = PictureOptions.USUAL;
  private Optional<MediaLibrary> library = Optional.empty();
  private List<Diagnostic> findings = List.of();

  KeptPictures(Path source) {
    this.source = source;
  }

  MediaLibrary of(Site site, PictureOptions options, Diagnostics found) throws IOException {
    Map<String, Stamp> now = new TreeMap<>();
    for (String picture : site.allPictures()) {
      now.put(picture, Stamp.of(source.resolve(picture)));
    }
    if (library.isEmpty() || !now.equals(stamps) || !options.equals(asked)) {
      asked = options;
      Diagnostics own = new Diagnostics();
      Optional<Path> scaled = Optional.of(source.resolve(".kladez/pictures"));
      library = Optional.of(MediaLibrary.of(source, site, scaled, options, own));
      findings = own.all();
      stamps = now;
    }
    found.addAll(findings);
    return library.get();
  }
}
