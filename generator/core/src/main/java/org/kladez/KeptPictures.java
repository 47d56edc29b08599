package org.kladez;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.media.MediaLibrary;
import org.kladez.model.Site;
import org.kladez.model.Target;

/** The pictures of a site, read again only when one of them changed. */
final class KeptPictures {
  private final Path source;
  private Map<String, FileStamp> stamps = Map.of();
  private Optional<MediaLibrary> library = Optional.empty();
  private List<Diagnostic> findings = List.of();

  KeptPictures(Path source) {
    this.source = source;
  }

  MediaLibrary of(Site site, Diagnostics found) throws IOException {
    Map<String, FileStamp> now = new TreeMap<>();
    for (Target target : (Iterable<Target>) site.allTargets()::iterator) {
      if (target instanceof Target.ToPicture picture && !now.containsKey(picture.file())) {
        now.put(picture.file(), FileStamp.of(source.resolve(picture.file())));
      }
    }
    if (library.isEmpty() || !now.equals(stamps)) {
      Diagnostics own = new Diagnostics();
      Optional<Path> scaled = Optional.of(source.resolve(".kladez/pictures"));
      library = Optional.of(MediaLibrary.of(source, site, scaled, own));
      findings = own.all();
      stamps = now;
    }
    found.addAll(findings);
    return library.get();
  }
}
