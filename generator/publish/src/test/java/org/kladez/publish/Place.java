package org.kladez.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A real place to publish to.
 *
 * @param name its name in reports
 * @param words what {@link Places} opens it from
 * @param reader what visitors get
 * @param writer puts something there that Kladez did not bring
 */
record Place(String name, List<String> words, Visitor.Reader reader, Writer writer) {
  /** Writes a file beside Kladez's. */
  interface Writer {
    void put(String path, String text) throws IOException, InterruptedException;
  }

  static Place folder(Path root, boolean inPlace) {
    String manner = inPlace ? "in-place" : "releases";
    return new Place(
        "folder, " + manner,
        List.of("folder", manner, root.toString()),
        files(inPlace ? root : root.resolve("current")),
        (path, text) -> Files.writeString(root.resolve(path), text));
  }

  static Place sftp(Path root, boolean inPlace, Sshd server) {
    String manner = inPlace ? "in-place" : "releases";
    return new Place(
        "sftp, " + manner,
        List.of(
            "sftp",
            manner,
            root.toString(),
            String.valueOf(server.port()),
            server.folder().toString()),
        files(inPlace ? root : root.resolve("current")),
        (path, text) -> Files.writeString(root.resolve(path), text));
  }

  /** A repository that is reached through a folder, or through SSH. */
  static Place git(Path root, Optional<Sshd> server) throws IOException {
    Path bare = root.resolve("remote.git");
    Repository repository = new FileRepositoryBuilder().setGitDir(bare.toFile()).setBare().build();
    repository.create(true);
    String user = System.getProperty("user.name");
    String remote =
        server.map(s -> "ssh://" + user + "@127.0.0.1:" + s.port() + bare).orElse(bare.toString());
    String access = server.map(s -> s.folder().toString()).orElse(root.toString());
    return new Place(
        "git" + (server.isPresent() ? ", SSH" : ", folder"),
        List.of("git", root.resolve("memory.git").toString(), remote, access),
        path -> blob(repository, path),
        (path, text) -> commit(root, bare, path, text));
  }

  static Place s3(S3Store store) {
    return new Place("s3", List.of("s3", store.endpoint()), store::get, store::put);
  }

  private static void commit(Path root, Path bare, String path, String text)
      throws IOException, InterruptedException {
    Path work = root.resolve("work");
    String in = work.toString();
    Sshd.run("git", "clone", "-q", "-b", "gh-pages", bare.toString(), in);
    Files.writeString(work.resolve(path), text);
    Sshd.run("git", "-C", in, "add", path);
    Sshd.run(
        "git", "-C", in, "-c", "user.name=A", "-c", "user.email=a@b", "commit", "-qm", "Add it");
    Sshd.run("git", "-C", in, "push", "-q", "origin", "gh-pages");
  }

  private static Visitor.Reader files(Path root) {
    return path -> {
      try {
        return Optional.of(Files.readString(root.resolve(path)));
      } catch (NoSuchFileException e) {
        return Optional.empty();
      }
    };
  }

  private static Optional<String> blob(Repository repository, String path) throws IOException {
    ObjectId tip = repository.resolve("refs/heads/gh-pages");
    if (tip == null) {
      return Optional.empty();
    }
    try (RevWalk walk = new RevWalk(repository);
        TreeWalk tree = TreeWalk.forPath(repository, path, walk.parseCommit(tip).getTree())) {
      return tree == null
          ? Optional.empty()
          : Optional.of(
              new String(
                  repository.open(tree.getObjectId(0)).getBytes(),
                  java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  /** The same place, which publishers reach by another line; visitors come as before. */
  Place by(Line line) {
    String port = "(^|:)" + line.server() + "\\b";
    List<String> rerouted =
        words.stream().map(word -> word.replaceFirst(port, "$1" + line.port())).toList();
    return new Place(name, rerouted, reader, writer);
  }

  /** Sees to it that visitors get these files. */
  void expect(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      assertThat(reader.get(file.getKey())).as(file.getKey()).contains(file.getValue());
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
