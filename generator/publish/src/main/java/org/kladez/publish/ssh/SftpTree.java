package org.kladez.publish.ssh;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kladez.publish.site.SiteFile;
import org.kladez.publish.site.Stage;
import org.kladez.publish.tree.LinkTree;

/**
 * A folder of a server. Files arrive under {@code .kladez/incoming} and are renamed over the old
 * ones, which OpenSSH does at once; a server that cannot has the old file deleted first.
 */
public final class SftpTree implements LinkTree {
  private static final String INCOMING = ".kladez/incoming";
  private static final String POSIX_RENAME = "posix-rename@openssh.com";
  private static final String HARD_LINK = "hardlink@openssh.com";

  private final SftpChannels channels;
  private final RemotePaths paths;
  private final Set<String> folders = ConcurrentHashMap.newKeySet();

  /**
   * Opens a folder of a server; connects when something is done.
   *
   * @param address the server
   * @param access keys and known servers
   * @param root the folder; a relative one lies in the home of whoever logs in
   */
  public SftpTree(SshAddress address, SshAccess access, String root) {
    this.channels = new SftpChannels(address, access);
    this.paths = new RemotePaths(root);
  }

  @Override
  public Optional<InputStream> read(String path) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    boolean found =
        ifThere(
            path,
            sftp -> {
              sftp.get(paths.quoted(path), content);
              return true;
            },
            false);
    return found ? Optional.of(new ByteArrayInputStream(content.toByteArray())) : Optional.empty();
  }

  private <T> T ifThere(String path, SftpChannels.Work<T> work, T otherwise) throws IOException {
    try {
      return channels.with(path, work);
    } catch (NoSuchFileException e) {
      return otherwise;
    }
  }

  @Override
  public void write(String path, byte[] content) throws IOException {
    arrive(path, () -> new ByteArrayInputStream(content));
  }

  @Override
  public void send(String path, SiteFile file, Path local) throws IOException {
    arrive(path, () -> Files.newInputStream(local));
  }

  private void arrive(String path, Content content) throws IOException {
    String temporary = incoming(content);
    makeFolder(RemotePaths.parent(path));
    replace(temporary, path);
  }

  private String incoming(Content content) throws IOException {
    makeFolder(INCOMING);
    String temporary = INCOMING + "/" + UUID.randomUUID();
    try (InputStream in = content.open()) {
      channels.with(
          temporary,
          sftp -> {
            sftp.put(in, paths.quoted(temporary), ChannelSftp.OVERWRITE);
            return temporary;
          });
    }
    return temporary;
  }

  private void replace(String temporary, String path) throws IOException {
    channels.with(
        path,
        sftp -> {
          if (sftp.getExtension(POSIX_RENAME) == null && paths.attributes(sftp, path).isPresent()) {
            sftp.rm(paths.quoted(path));
          }
          sftp.rename(paths.quoted(temporary), paths.quoted(path));
          return path;
        });
  }

  private void makeFolder(String folder) throws IOException {
    if (folders.contains(folder)) {
      return;
    }
    if (!folder.isEmpty()) {
      makeFolder(RemotePaths.parent(folder));
    }
    channels.with(
        folder,
        sftp -> {
          if (paths.attributes(sftp, folder).isEmpty()) {
            makeFolder(sftp, folder);
          }
          return folder;
        });
    folders.add(folder);
  }

  /** Another thread may make it at the same moment. */
  private void makeFolder(ChannelSftp sftp, String folder) throws SftpException {
    try {
      sftp.mkdir(paths.quoted(folder));
    } catch (SftpException e) {
      if (paths.attributes(sftp, folder).isEmpty()) {
        throw e;
      }
    }
  }

  /** A second name for a finished file is given, or is not; not every server can. */
  @Override
  public boolean create(String path, byte[] content) throws IOException {
    makeFolder(RemotePaths.parent(path));
    if (exists(path)) {
      return false;
    }
    String temporary = incoming(() -> new ByteArrayInputStream(content));
    boolean links = channels.with(path, sftp -> sftp.getExtension(HARD_LINK) != null);
    if (!links) {
      replace(temporary, path);
      return true;
    }
    try {
      channels.with(
          path,
          sftp -> {
            sftp.hardlink(paths.quoted(temporary), paths.quoted(path));
            return path;
          });
      return true;
    } catch (IOException e) {
      if (exists(path)) {
        return false;
      }
      throw e;
    } finally {
      delete(temporary);
    }
  }

  /** A name with a hash says what is in it; SFTP cannot tell the hash of other files. */
  @Override
  public boolean has(String path, SiteFile file) throws IOException {
    return file.stage() == Stage.HASHED
        && channels.with(
            path,
            sftp ->
                paths.attributes(sftp, path).filter(a -> a.getSize() == file.size()).isPresent());
  }

  @Override
  public void delete(String path) throws IOException {
    ifThere(
        path,
        sftp -> {
          sftp.rm(paths.quoted(path));
          return path;
        },
        path);
    String folder = RemotePaths.parent(path);
    while (!folder.isEmpty() && !folder.startsWith(".kladez") && isGone(folder)) {
      folder = RemotePaths.parent(folder);
    }
  }

  private boolean isGone(String folder) throws IOException {
    folders.remove(folder);
    return ifThere(
        folder,
        sftp -> {
          if (!paths.names(sftp, folder).isEmpty()) {
            return false;
          }
          sftp.rmdir(paths.quoted(folder));
          return true;
        },
        true);
  }

  @Override
  public void copy(String from, String to) throws IOException {
    makeFolder(RemotePaths.parent(to));
    boolean linked =
        channels.with(
            to,
            sftp -> {
              if (paths.attributes(sftp, to).isPresent()) {
                return true;
              }
              if (sftp.getExtension(HARD_LINK) == null) {
                return false;
              }
              sftp.hardlink(paths.quoted(from), paths.quoted(to));
              return true;
            });
    if (!linked) {
      InputStream content = read(from).orElseThrow(() -> new NoSuchFileException(from));
      arrive(to, () -> content);
    }
  }

  @Override
  public boolean exists(String path) throws IOException {
    return channels.with(path, sftp -> paths.attributes(sftp, path).isPresent());
  }

  @Override
  public Optional<String> link(String path) throws IOException {
    return channels.with(
        path,
        sftp ->
            paths.attributes(sftp, path).filter(SftpATTRS::isLink).isPresent()
                ? Optional.of(sftp.readlink(paths.quoted(path)))
                : Optional.empty());
  }

  @Override
  public void pointTo(String path, String to) throws IOException {
    makeFolder(INCOMING);
    String temporary = INCOMING + "/" + UUID.randomUUID();
    channels.with(
        path,
        sftp -> {
          sftp.symlink(to, paths.quoted(temporary));
          return path;
        });
    replace(temporary, path);
  }

  @Override
  public List<String> names(String folder) throws IOException {
    return ifThere(folder, sftp -> paths.names(sftp, folder), List.of());
  }

  @Override
  public List<String> files(String folder) throws IOException {
    List<String> files = new ArrayList<>();
    collect(folder, "", files);
    return files.stream().sorted().toList();
  }

  private void collect(String folder, String prefix, List<String> files) throws IOException {
    for (ChannelSftp.LsEntry entry :
        ifThere(folder, sftp -> paths.entries(sftp, folder), List.<ChannelSftp.LsEntry>of())) {
      String name = entry.getFilename();
      if (entry.getAttrs().isDir()) {
        collect(folder + "/" + name, prefix + name + "/", files);
      } else {
        files.add(prefix + name);
      }
    }
  }

  @Override
  public void move(String from, String to) throws IOException {
    makeFolder(RemotePaths.parent(to));
    folders.clear();
    channels.with(
        from,
        sftp -> {
          sftp.rename(paths.quoted(from), paths.quoted(to));
          return to;
        });
  }

  @Override
  public void deleteFolder(String folder) throws IOException {
    for (ChannelSftp.LsEntry entry :
        ifThere(folder, sftp -> paths.entries(sftp, folder), List.<ChannelSftp.LsEntry>of())) {
      String path = folder + "/" + entry.getFilename();
      if (entry.getAttrs().isDir()) {
        deleteFolder(path);
      } else {
        channels.with(
            path,
            sftp -> {
              sftp.rm(paths.quoted(path));
              return path;
            });
      }
    }
    isGone(folder);
  }

  @Override
  public void close() {
    channels.close();
  }

  /** Where content comes from. */
  private interface Content {
    InputStream open() throws IOException;
  }
}
