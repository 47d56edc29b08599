package org.kladez.publish.git;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The commits of a branch in a repository on this machine. */
final class Branch {
  /** Begins the line of a commit's message that says which release it shows. */
  static final String RELEASE = "Kladez-Release: ";

  private final Repository repository;

  Branch(Repository repository) {
    this.repository = repository;
  }

  /** A commit that shows a release. */
  record Release(long number, ObjectId commit) {}

  /** The releases that the branch has shown, the newest first. */
  List<Release> releases(ObjectId tip) throws IOException {
    List<Release> releases = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setFirstParent(true);
      walk.markStart(walk.parseCommit(tip));
      for (RevCommit commit : walk) {
        number(commit.getFullMessage())
            .ifPresent(n -> releases.add(new Release(n, commit.getId())));
      }
    }
    return releases;
  }

  private static Optional<Long> number(String message) {
    return message
        .lines()
        .filter(line -> line.matches(RELEASE + "\\d{1,15}"))
        .reduce((a, b) -> b)
        .map(line -> Long.valueOf(line.substring(RELEASE.length())));
  }

  Optional<byte[]> read(ObjectId commit, String path) throws IOException {
    try (RevWalk walk = new RevWalk(repository);
        TreeWalk tree = TreeWalk.forPath(repository, path, walk.parseCommit(commit).getTree())) {
      return tree == null
          ? Optional.empty()
          : Optional.of(repository.open(tree.getObjectId(0)).getBytes());
    }
  }

  /** The files of a commit by path. */
  Map<String, ObjectId> files(ObjectId commit) throws IOException {
    Map<String, ObjectId> files = new TreeMap<>();
    try (RevWalk walk = new RevWalk(repository);
        TreeWalk tree = new TreeWalk(repository)) {
      tree.addTree(walk.parseCommit(commit).getTree());
      tree.setRecursive(true);
      while (tree.next()) {
        files.put(tree.getPathString(), tree.getObjectId(0));
      }
    }
    return files;
  }

  /** Makes a commit; the same arguments make the same one. */
  ObjectId commit(Map<String, ObjectId> files, List<ObjectId> parents, String message, Instant time)
      throws IOException {
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    files.forEach(
        (path, blob) -> {
          DirCacheEntry entry = new DirCacheEntry(path);
          entry.setFileMode(FileMode.REGULAR_FILE);
          entry.setObjectId(blob);
          builder.add(entry);
        });
    builder.finish();
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(index.writeTree(inserter));
      commit.setParentIds(parents);
      PersonIdent person = new PersonIdent(new PersonIdent(repository), time, ZoneOffset.UTC);
      commit.setAuthor(person);
      commit.setCommitter(person);
      commit.setMessage(message);
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id;
    }
  }
}
