package org.kladez.publish.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.kladez.publish.site.Change;
import org.kladez.publish.site.Held;
import org.kladez.publish.site.Manifest;
import org.kladez.publish.site.Plan;
import org.kladez.publish.site.SiteFile;
import org.kladez.publish.transfer.PublishFault;
import org.kladez.publish.transfer.Target;

/**
 * A tree whose files are changed where they stand. Visitors see old and new pages side by side for
 * a while; the order of the changes gives each of them its parts.
 *
 * <p>{@code .kladez/manifest} says what is published. Before the first change {@code
 * .kladez/unfinished} lists what is going to be written or deleted, and goes when all is done:
 * whoever finds it knows which files may not be what the manifest says.
 */
public final class InPlaceTarget implements Target {
  private static final String MANIFEST = ControlFiles.FOLDER + "manifest";
  private static final String UNFINISHED = ControlFiles.FOLDER + "unfinished";

  private final Tree tree;
  private final ControlFiles control;
  private final Patience patience;
  private final Set<String> doubtful = ConcurrentHashMap.newKeySet();

  /**
   * Makes a target.
   *
   * @param tree the files; closed with the target
   * @param patience how long another publication is watched
   */
  public InPlaceTarget(Tree tree, Patience patience) {
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
    Optional<Manifest> published = control.manifest(MANIFEST);
    Map<String, SiteFile> unfinished =
        control.manifest(UNFINISHED).map(Manifest::files).orElse(Map.of());
    return new Held(published, unfinished, published.map(Manifest::release).orElse(0L));
  }

  @Override
  public void prepare(Plan plan) throws IOException {
    Held held = held();
    doubtful.addAll(held.doubtful().keySet());
    Map<String, SiteFile> written = new TreeMap<>(held.doubtful());
    plan.changes().stream()
        .filter(change -> change.isUpload() || change.kind() == Change.Kind.DELETE)
        .forEach(change -> written.put(change.file().path(), change.file()));
    control.write(UNFINISHED, Manifest.of(written.values()));
  }

  @Override
  public void place(Change change, Path site) throws IOException {
    SiteFile file = change.file();
    boolean left = doubtful.contains(file.path()) && tree.has(file.path(), file);
    if (change.isUpload() && !left) {
      tree.send(file.path(), file, site.resolve(file.path()));
    }
  }

  @Override
  public InputStream read(SiteFile file) throws IOException {
    return tree.read(file.path()).orElseThrow(() -> new NoSuchFileException(file.path()));
  }

  @Override
  public void commit(Plan plan) throws IOException {
    for (SiteFile file : plan.files(Change.Kind.DELETE)) {
      tree.delete(file.path());
    }
    control.write(MANIFEST, plan.manifest());
    tree.delete(UNFINISHED);
  }

  @Override
  public Manifest rollBack(Instant now) throws IOException {
    throw new PublishFault(PublishFault.Reason.NO_ROLLBACK, Map.of());
  }

  @Override
  public void close() throws IOException {
    tree.close();
  }
}
