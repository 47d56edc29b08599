package org.kladez.publish.git;

import java.io.Closeable;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.kladez.publish.ssh.SshAccess;
import org.kladez.publish.transfer.PublishFault;
import org.kladez.publish.transfer.PublishFault.Reason;

/** A branch elsewhere, and the repository on this machine through which it is reached. */
final class GitRemote implements Closeable {
  private static final String LOCAL = "refs/kladez/tip";
  private static final int TIMEOUT = 60;

  private final Repository repository;
  private final String remote;
  private final String branch;
  private final SshAccess ssh;
  private final Optional<CredentialsProvider> credentials;

  private GitRemote(
      Repository repository,
      String remote,
      String branch,
      SshAccess ssh,
      Optional<CredentialsProvider> credentials) {
    this.repository = repository;
    this.remote = remote;
    this.branch = "refs/heads/" + branch;
    this.ssh = ssh;
    this.credentials = credentials;
  }

  static GitRemote open(
      Path memory,
      String remote,
      String branch,
      SshAccess ssh,
      Optional<CredentialsProvider> credentials)
      throws IOException {
    Repository repository =
        new FileRepositoryBuilder().setGitDir(memory.toFile()).setBare().build();
    if (!Files.exists(memory.resolve("HEAD"))) {
      repository.create(true);
    }
    return new GitRemote(repository, remote, branch, ssh, credentials);
  }

  Repository repository() {
    return repository;
  }

  /** The newest commit of the branch, with its history; nothing when there is no branch yet. */
  Optional<ObjectId> fetch() throws IOException {
    try (Transport transport = transport()) {
      Optional<ObjectId> tip = advertised(transport);
      if (tip.isPresent() && !isHere(tip.get())) {
        RefSpec spec = new RefSpec("+" + branch + ":" + LOCAL);
        transport.fetch(NullProgressMonitor.INSTANCE, List.of(spec));
      }
      return tip;
    } catch (TransportException e) {
      throw known(e);
    }
  }

  /** What was fetched before came with its history. */
  private boolean isHere(ObjectId tip) throws IOException {
    return tip.equals(repository.resolve(LOCAL));
  }

  private Optional<ObjectId> advertised(Transport transport) throws IOException {
    try (FetchConnection connection = transport.openFetch()) {
      return Optional.ofNullable(connection.getRef(branch)).map(Ref::getObjectId);
    }
  }

  private Transport transport() throws IOException {
    try {
      Transport transport = Transport.open(repository, new URIish(remote));
      transport.setTimeout(TIMEOUT);
      credentials.ifPresent(transport::setCredentialsProvider);
      if (transport instanceof SshTransport overSsh) {
        overSsh.setSshSessionFactory(new GitSsh(ssh));
      }
      return transport;
    } catch (URISyntaxException | NotSupportedException e) {
      throw new PublishFault(
          Reason.UNREACHABLE, Map.of("host", remote, "reason", String.valueOf(e.getMessage())), e);
    }
  }

  /** Our own fault may lie below one of JGit's. */
  private IOException known(TransportException fault) {
    Throwable cause = fault;
    while (cause != null) {
      if (cause instanceof PublishFault known) {
        return known;
      }
      cause = cause.getCause();
    }
    String message = String.valueOf(fault.getMessage());
    if (message.matches("(?is).*(not authorized|authentication|not permitted).*")) {
      return new PublishFault(
          Reason.LOGIN,
          Map.of("user", remote, "reason", message, "variable", ssh.variable()),
          fault);
    }
    return fault;
  }

  /** Moves the branch, if it still is where it was. */
  void push(Optional<ObjectId> from, ObjectId to, boolean force) throws IOException {
    ObjectId expected = from.orElse(ObjectId.zeroId());
    try (Transport transport = transport()) {
      RemoteRefUpdate update =
          new RemoteRefUpdate(repository, to.name(), to, branch, force, null, expected);
      PushResult result = transport.push(NullProgressMonitor.INSTANCE, List.of(update));
      check(update, result.getMessages());
    } catch (TransportException e) {
      throw known(e);
    }
  }

  private void check(RemoteRefUpdate update, String messages) throws PublishFault {
    switch (update.getStatus()) {
      case OK, UP_TO_DATE -> {}
      case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED ->
          throw new PublishFault(Reason.MOVED, Map.of("branch", branch));
      default -> {
        String reason = update.getStatus() + " " + update.getMessage() + " " + messages;
        throw new PublishFault(Reason.PUSH, Map.of("branch", branch, "reason", reason.strip()));
      }
    }
  }

  @Override
  public void close() {
    repository.close();
  }
}
