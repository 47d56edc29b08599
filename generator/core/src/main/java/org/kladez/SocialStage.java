package org.kladez;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.kladez.cache.SiteMemory;
import org.kladez.model.OutputFile;
import org.kladez.render.PagePictures;
import org.kladez.social.SocialPictures;

/** Draws the pictures that stand for pages elsewhere, where they are not as they would be drawn. */
final class SocialStage {
  private final Map<String, String> paths = new TreeMap<>();
  private final List<OutputFile> drawn = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();

  private SocialStage() {}

  /** No pictures: nothing shows them when a site is only checked. */
  static SocialStage none() {
    return new SocialStage();
  }

  static SocialStage run(SocialPictures pictures, SiteMemory files, Workers workers)
      throws IOException {
    SocialStage stage = new SocialStage();
    List<String> keys = new ArrayList<>();
    List<Callable<OutputFile>> work = new ArrayList<>();
    for (SocialPictures.Wanted wanted : pictures.wanted()) {
      String key = PagePictures.key(wanted.language(), wanted.type());
      Optional<String> known = files.social(key);
      if (known.isPresent()) {
        stage.kept.add(known.get());
        stage.paths.put(key, known.get());
      } else {
        keys.add(key);
        work.add(() -> pictures.draw(wanted));
      }
    }
    stage.drawn.addAll(workers.all(work));
    for (int i = 0; i < keys.size(); i++) {
      stage.paths.put(keys.get(i), stage.drawn.get(i).path());
    }
    stage.paths.forEach(files::social);
    return stage;
  }

  /** Paths by what the pictures stand for. */
  Map<String, String> paths() {
    return paths;
  }

  List<OutputFile> drawn() {
    return drawn;
  }

  /** Pictures that are in the site already. */
  List<String> kept() {
    return kept;
  }
}
