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
import org.kladez.social.SocialPicture;
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
    List<SocialPicture> missing = new ArrayList<>();
    List<Callable<OutputFile>> work = new ArrayList<>();
    for (SocialPicture wanted : pictures.wanted()) {
      Optional<String> known = files.social(keyInMemory(wanted));
      if (known.isPresent()) {
        stage.kept.add(known.get());
        stage.note(wanted, known.get(), files);
      } else {
        missing.add(wanted);
        work.add(() -> pictures.draw(wanted));
      }
    }
    stage.drawn.addAll(workers.all(work));
    for (int i = 0; i < missing.size(); i++) {
      stage.note(missing.get(i), stage.drawn.get(i).path(), files);
    }
    return stage;
  }

  private void note(SocialPicture picture, String path, SiteMemory files) {
    paths.put(PagePictures.key(picture.language(), picture.about()), path);
    files.social(keyInMemory(picture), path);
  }

  /** Other words on a picture are another picture to the memory. */
  private static String keyInMemory(SocialPicture picture) {
    return PagePictures.key(picture.language(), picture.about()) + " " + picture.version();
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
