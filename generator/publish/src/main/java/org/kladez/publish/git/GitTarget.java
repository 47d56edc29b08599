package org.kladez.publish.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.kladez.publish.site.Change;
import org.kladez.publish.site.Held;
import org.kladez.publish.site.KeptFile;
import org.kladez.publish.site.Manifest;
import org.kladez.publish.site.ManifestText;
import org.kladez.publish.site.Plan;
import org.kladez.publish.site.SiteFile;
import org.kladez.publish.site.Stage;
import org.kladez.publish.ssh.SshAccess;
import org.kladez.publish.transfer.PublishFault;
import org.kladez.publish.transfer.Target;

/**
 * A branch that holds a site: one commit for each publication, and going back is one more. The
 * branch moves at once, and only if nobody else has moved it meanwhile, so no lock is needed. Files
 * that Kladez did not bring, such as {@code CNAME}, stay.
 */
public final class GitTarget implements Target {
  private static final String MANIFEST = ".kladez/manifest";
  private static final String NO_JEKYLL = ".nojekyll";

  private final GitRemote remote;
  private final Branch branch;
  private final boolean rewrite;
  private final Map<String, ObjectId> blobs = new ConcurrentHashMap<>();
  private Optional<ObjectId> tip = Optional.empty();

  private GitTarget(GitRemote remote, boolean rewrite) {
    this.remote = remote;
    this.branch = new Branch(remote.repository());
    this.rewrite = rewrite;
  }

  /**
   * Makes a target; connects to nothing yet.
   *
   * @param memory the folder of the repository through which the remote one is reached
   * @param address the remote repository
   * @param name the branch
   * @param rewrite whether each publication replaces the branch's history
   * @param ssh keys and known servers
   * @param login the name and the password for HTTP, if any
   * @return the target, to be closed
   * @throws IOException when the folder cannot be used
   */
  public static GitTarget open(
      Path memory,
      String address,
      String name,
      boolean rewrite,
      SshAccess ssh,
      Optional<Login> login)
      throws IOException {
    Optional<CredentialsProvider> provider =
        login.map(l -> new UsernamePasswordCredentialsProvider(l.user(), l.password()));
    return new GitTarget(GitRemote.open(memory, address, name, ssh, provider), rewrite);
  }

  /**
   * Who pushes over HTTP.
   *
   * @param user the name
   * @param password the password or token
   */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[…]";
    }
  }

  @Override
  public Lock lock() {
    return Lock.NONE;
  }

  @Override
  public Held held() throws IOException {
    tip = remote.fetch();
    if (tip.isEmpty()) {
      return Held.NOTHING;
    }
    Optional<Manifest> published = manifest(tip.get());
    long highest =
        branch.releases(tip.get()).stream().mapToLong(Branch.Release::number).max().orElse(0);
    return new Held(
        published, Map.of(), Math.max(highest, published.map(Manifest::release).orElse(0L)));
  }

  private Optional<Manifest> manifest(ObjectId commit) throws IOException {
    Optional<byte[]> text = branch.read(commit, MANIFEST);
    Optional<Manifest> manifest = text.flatMap(ManifestText::read);
    if (text.isPresent() && manifest.isEmpty()) {
      throw new PublishFault(PublishFault.Reason.MANIFEST, Map.of("file", MANIFEST));
    }
    return manifest;
  }

  @Override
  public void prepare(Plan plan) {
    blobs.clear();
  }

  @Override
  public void place(Change change, Path site) throws IOException {
    if (change.isUpload()) {
      String path = change.file().path();
      blobs.put(path, insert(Files.readAllBytes(site.resolve(path))));
    }
  }

  private ObjectId insert(byte[] content) throws IOException {
    try (ObjectInserter inserter = remote.repository().newObjectInserter()) {
      ObjectId id = inserter.insert(Constants.OBJ_BLOB, content);
      inserter.flush();
      return id;
    }
  }

  @Override
  public InputStream read(SiteFile file) throws IOException {
    ObjectId blob = blobs.get(file.path());
    if (blob != null) {
      return remote.repository().open(blob, Constants.OBJ_BLOB).openStream();
    }
    Optional<byte[]> there =
        tip.isPresent() ? branch.read(tip.get(), file.path()) : Optional.empty();
    return new ByteArrayInputStream(there.orElseThrow(() -> new NoSuchFileException(file.path())));
  }

  @Override
  public void commit(Plan plan) throws IOException {
    Map<String, ObjectId> files = tip.isPresent() ? branch.files(tip.get()) : new TreeMap<>();
    plan.files(Change.Kind.DELETE).forEach(file -> files.remove(file.path()));
    files.putAll(blobs);
    String source = plan.manifest().commit().map(c -> "\nSource: " + c).orElse("");
    push(files, plan.manifest(), plan.manifest().time(), "Publish release ", source);
  }

  private void push(
      Map<String, ObjectId> files, Manifest manifest, Instant time, String verb, String source)
      throws IOException {
    files.put(MANIFEST, insert(ManifestText.write(manifest)));
    files.put(NO_JEKYLL, insert(new byte[0]));
    String message =
        verb
            + manifest.release()
            + "\n"
            + source
            + "\n"
            + Branch.RELEASE
            + manifest.release()
            + "\n";
    List<ObjectId> parents = rewrite ? List.of() : tip.map(List::of).orElse(List.of());
    ObjectId commit = branch.commit(files, parents, message, time);
    remote.push(tip, commit, rewrite);
  }

  @Override
  public Manifest rollBack(Instant now) throws IOException {
    held();
    ObjectId from = tip.orElseThrow(GitTarget::noEarlier);
    Manifest current = manifest(from).orElseThrow(GitTarget::noEarlier);
    ObjectId to =
        branch.releases(from).stream()
            .filter(release -> release.number() < current.release())
            .max(java.util.Comparator.comparingLong(Branch.Release::number))
            .map(Branch.Release::commit)
            .orElseThrow(GitTarget::noEarlier);
    Manifest earlier = manifest(to).orElseThrow(GitTarget::noEarlier);
    Map<String, ObjectId> files = branch.files(to);
    Map<String, KeptFile> kept = new TreeMap<>(earlier.kept());
    Map<String, ObjectId> there = branch.files(from);
    for (String path : there.keySet()) {
      Optional<SiteFile> file = current.find(path);
      if (file.isEmpty()) {
        // What Kladez did not bring stays as it is now.
        files.put(path, there.get(path));
      } else if (file.get().stage() == Stage.HASHED && earlier.find(path).isEmpty()) {
        files.put(path, there.get(path));
        kept.put(path, new KeptFile(file.get(), now));
      }
    }
    Manifest manifest =
        new Manifest(earlier.release(), earlier.time(), earlier.commit(), earlier.files(), kept);
    push(files, manifest, now, "Go back to release ", "");
    return manifest;
  }

  private static PublishFault noEarlier() {
    return new PublishFault(PublishFault.Reason.NO_EARLIER, Map.of());
  }

  @Override
  public void close() {
    remote.close();
  }
}
