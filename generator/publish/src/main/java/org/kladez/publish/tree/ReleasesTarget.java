package org.kladez.publish.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.kladez.publish.site.Change;
import org.kladez.publish.site.Held;
import org.kladez.publish.site.KeptFile;
import org.kladez.publish.site.Manifest;
import org.kladez.publish.site.Plan;
import org.kladez.publish.site.SiteFile;
import org.kladez.publish.site.Stage;
import org.kladez.publish.transfer.PublishFault;
import org.kladez.publish.transfer.Target;

/**
 * A tree that holds whole releases and a link to the one that visitors see.
 *
 * <pre>
 * current -> releases/7
 * releases/6, releases/7
 * .kladez/release-6, .kladez/release-7   their manifests
 * .kladez/next                           the release that is being put together
 * </pre>
 *
 * <p>What did not change is not sent again: it gets a second name in the new release. Switching the
 * link is the moment at which the new site is there.
 */
public final class ReleasesTarget implements Target {
  private static final String CURRENT = "current";
  private static final String RELEASES = "releases";
  private static final String NEXT = ControlFiles.FOLDER + "next";
  private static final int RELEASES_LEFT = 5;

  private final LinkTree tree;
  private final ControlFiles control;
  private final Patience patience;
  private final Set<String> left = ConcurrentHashMap.newKeySet();
  private volatile long before;

  /**
   * Makes a target.
   *
   * @param tree the files; closed with the target
   * @param patience how long another publication is watched
   */
  public ReleasesTarget(LinkTree tree, Patience patience) {
    this.tree = tree;
    this.control = new ControlFiles(tree);
    this.patience = patience;
  }

  @Override
  public Lock lock() throws IOException {
    return TreeLock.take(tree, patience);
  }

  @Override
  public Held held() throws IOException {
    List<Long> numbers = numbers();
    long highest = numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
    Optional<Long> current = current();
    Optional<Manifest> published =
        current.isPresent() ? Optional.of(manifest(current.get())) : Optional.empty();
    return new Held(published, Map.of(), Math.max(highest, current.orElse(0L)));
  }

  private Optional<Long> current() throws IOException {
    Optional<String> link = tree.link(CURRENT);
    if (link.isEmpty() && tree.exists(CURRENT)) {
      throw new PublishFault(PublishFault.Reason.OCCUPIED, Map.of("file", CURRENT));
    }
    if (link.isPresent() && !link.get().matches(RELEASES + "/\\d{1,15}")) {
      throw new PublishFault(PublishFault.Reason.OCCUPIED, Map.of("file", CURRENT));
    }
    return link.map(to -> Long.valueOf(to.substring(to.indexOf('/') + 1)));
  }

  private List<Long> numbers() throws IOException {
    return tree.names(RELEASES).stream()
        .filter(name -> name.matches("\\d{1,15}"))
        .map(Long::valueOf)
        .sorted()
        .toList();
  }

  private Manifest manifest(long release) throws IOException {
    String path = manifestPath(release);
    return control
        .manifest(path)
        .orElseThrow(() -> new PublishFault(PublishFault.Reason.MANIFEST, Map.of("file", path)));
  }

  private static String manifestPath(long release) {
    return ControlFiles.FOLDER + "release-" + release;
  }

  private static String folder(long release) {
    return RELEASES + "/" + release;
  }

  /** Takes over what an unfinished publication left, as far as it is surely right. */
  @Override
  public void prepare(Plan plan) throws IOException {
    left.clear();
    before = current().orElse(0L);
    for (String path : tree.files(NEXT)) {
      Optional<SiteFile> file = plan.manifest().find(path);
      if (file.isPresent() && tree.has(NEXT + "/" + path, file.get())) {
        left.add(path);
      } else {
        tree.delete(NEXT + "/" + path);
      }
    }
  }

  @Override
  public void place(Change change, Path site) throws IOException {
    SiteFile file = change.file();
    String to = NEXT + "/" + file.path();
    if (left.contains(file.path())) {
      return;
    }
    if (change.isUpload()) {
      tree.send(to, file, site.resolve(file.path()));
    } else {
      tree.copy(folder(before) + "/" + file.path(), to);
    }
  }

  @Override
  public InputStream read(SiteFile file) throws IOException {
    String path = NEXT + "/" + file.path();
    return tree.read(path).orElseThrow(() -> new NoSuchFileException(path));
  }

  @Override
  public void commit(Plan plan) throws IOException {
    long release = plan.manifest().release();
    control.write(manifestPath(release), plan.manifest());
    if (!tree.exists(folder(release))) {
      tree.move(NEXT, folder(release));
    }
    tree.pointTo(CURRENT, folder(release));
    prune();
  }

  /** Leaves the last releases, and the manifests that belong to a release. */
  private void prune() throws IOException {
    long current = current().orElseThrow();
    List<Long> numbers = new ArrayList<>(numbers());
    numbers.removeIf(number -> number >= current);
    for (Long old : numbers.subList(0, Math.max(0, numbers.size() - RELEASES_LEFT + 1))) {
      tree.delete(manifestPath(old));
      tree.deleteFolder(folder(old));
    }
  }

  /** Visits that began in the release that is left go on: its hashed files come along. */
  @Override
  public Manifest rollBack(Instant now) throws IOException {
    Manifest from = manifest(current().orElseThrow(ReleasesTarget::noEarlier));
    long number =
        numbers().stream()
            .filter(n -> n < from.release())
            .reduce((a, b) -> b)
            .orElseThrow(ReleasesTarget::noEarlier);
    Manifest to = manifest(number);
    Map<String, KeptFile> kept = new TreeMap<>(to.kept());
    Map<String, SiteFile> there = new TreeMap<>(from.files());
    from.kept().forEach((path, file) -> there.put(path, file.file()));
    Set<String> files = new HashSet<>(tree.files(folder(number)));
    for (SiteFile file : there.values()) {
      if (file.stage() == Stage.HASHED && to.find(file.path()).isEmpty()) {
        if (!files.contains(file.path())) {
          tree.copy(folder(from.release()) + "/" + file.path(), folder(number) + "/" + file.path());
        }
        kept.put(file.path(), new KeptFile(file, now));
      }
    }
    Manifest manifest = new Manifest(number, to.time(), to.commit(), to.files(), kept);
    control.write(manifestPath(number), manifest);
    tree.pointTo(CURRENT, folder(number));
    return manifest;
  }

  private static PublishFault noEarlier() {
    return new PublishFault(PublishFault.Reason.NO_EARLIER, Map.of());
  }

  @Override
  public void close() throws IOException {
    tree.close();
  }
}
