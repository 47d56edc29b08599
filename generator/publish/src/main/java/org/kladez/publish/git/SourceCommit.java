package org.kladez.publish.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Finds the commit that a folder's files were checked out from. */
public final class SourceCommit {
  private SourceCommit() {}

  /**
   * Reads the commit.
   *
   * @param folder a folder that may lie in a repository
   * @return 40 hexadecimal digits; nothing outside a repository, before the first commit, and in a
   *     repository of a kind that JGit cannot read
   */
  public static Optional<String> of(Path folder) {
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    try (Repository repository = builder.build()) {
      return Optional.ofNullable(repository.resolve(Constants.HEAD)).map(ObjectId::getName);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
