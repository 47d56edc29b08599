package org.kladez.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The history of a source folder that lies in a Git repository; all paths are relative to that
 * folder, with {@code /}. Reads only.
 */
public final class GitHistory implements AutoCloseable {
  private final Repository repository;
  private final String prefix;
  private final ObjectId head;

  private GitHistory(Repository repository, String prefix, ObjectId head) {
    this.repository = repository;
    this.prefix = prefix;
    this.head = head;
  }

  /**
   * Opens the history of a folder.
   *
   * @param source the folder
   * @return its history, to be closed; nothing outside a repository, before the first commit, and
   *     for a repository that JGit cannot read
   */
  public static Optional<GitHistory> open(Path source) {
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(source.toFile());
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    Repository repository = null;
    try {
      repository = builder.build();
      ObjectId head = repository.resolve(Constants.HEAD);
      if (head != null && !repository.isBare()) {
        Path root = repository.getWorkTree().toPath().toRealPath();
        String path = root.relativize(source.toRealPath()).toString().replace('\\', '/');
        return Optional.of(new GitHistory(repository, path.isEmpty() ? "" : path + "/", head));
      }
    } catch (IOException e) {
      // Whoever asks about translations can do without.
    }
    if (repository != null) {
      repository.close();
    }
    return Optional.empty();
  }

  /**
   * The last commit that changed each file.
   *
   * @param files the files
   * @return the commits by file; files that are in no commit are left out
   * @throws IOException when the repository cannot be read
   */
  public Map<String, Version> lastVersions(Set<String> files) throws IOException {
    Map<String, Version> found = new TreeMap<>();
    Set<String> wanted = new HashSet<>(files);
    Set<ObjectId> shallow = repository.getObjectDatabase().getShallowCommits();
    try (RevWalk walk = new RevWalk(repository)) {
      walk.markStart(walk.parseCommit(head));
      for (RevCommit commit = walk.next();
          commit != null && !wanted.isEmpty();
          commit = walk.next()) {
        Version version = new Version(commit.getName(), !shallow.contains(commit));
        for (String file : changedIn(commit, walk)) {
          if (wanted.remove(file)) {
            found.put(file, version);
          }
        }
      }
    }
    return found;
  }

  /** The files under {@code content/} that a commit has otherwise than each of its parents. */
  private Set<String> changedIn(RevCommit commit, RevWalk walk) throws IOException {
    Set<String> changed = new HashSet<>();
    try (TreeWalk trees = new TreeWalk(repository)) {
      trees.setRecursive(true);
      trees.setFilter(
          AndTreeFilter.create(PathFilter.create(prefix + "content"), TreeFilter.ANY_DIFF));
      trees.addTree(commit.getTree());
      for (RevCommit parent : commit.getParents()) {
        trees.addTree(walk.parseCommit(parent).getTree());
      }
      if (commit.getParentCount() == 0) {
        trees.addTree(new EmptyTreeIterator());
      }
      while (trees.next()) {
        boolean there = trees.getRawMode(0) != FileMode.MISSING.getBits();
        if (there && differsFromAll(trees)) {
          changed.add(trees.getPathString().substring(prefix.length()));
        }
      }
    }
    return changed;
  }

  private static boolean differsFromAll(TreeWalk trees) {
    for (int i = 1; i < trees.getTreeCount(); i++) {
      if (trees.idEqual(0, i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Finds a commit by its name.
   *
   * @param name a hash, whole or shortened, or the name of a branch or tag
   * @return the commit's hash; nothing when there is no such commit, or more than one
   * @throws IOException when the repository cannot be read
   */
  public Optional<String> commit(String name) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId id = repository.resolve(name + "^{commit}");
      return id == null ? Optional.empty() : Optional.of(walk.parseCommit(id).getName());
    } catch (RevisionSyntaxException
        | AmbiguousObjectException
        | IncorrectObjectTypeException
        | MissingObjectException e) {
      return Optional.empty();
    }
  }

  /**
   * The commit that is checked out.
   *
   * @return its hash
   */
  public String head() {
    return head.getName();
  }

  /**
   * What some files said at a commit.
   *
   * @param commit its hash
   * @param files the files
   * @return texts by file; files that there were not are left out
   * @throws IOException when the repository cannot be read
   */
  public Map<String, String> texts(String commit, Set<String> files) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit known = walk.parseCommit(ObjectId.fromString(commit));
      for (String file : files) {
        try (TreeWalk tree = TreeWalk.forPath(repository, prefix + file, known.getTree())) {
          if (tree != null && FileMode.REGULAR_FILE.getObjectType() == type(tree)) {
            byte[] bytes = repository.open(tree.getObjectId(0)).getBytes();
            texts.put(file, new String(bytes, StandardCharsets.UTF_8));
          }
        }
      }
    }
    return Collections.unmodifiableMap(texts);
  }

  private static int type(TreeWalk tree) {
    return tree.getFileMode(0).getObjectType();
  }

  @Override
  public void close() {
    repository.close();
  }
}
