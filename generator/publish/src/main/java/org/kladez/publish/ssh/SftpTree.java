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
import java.util.Collections;
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
  private final String root;
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
    this.root =
        root.endsWith("/") && root.length() > 1 ? root.substring(0, root.length() - 1) : root;
  }

  private String absolute(String path) {
    return root + "/" + path;
  }

  /** JSch takes {@code *}, {@code ?} and {@code \} in paths for patterns. */
  private String quoted(String path) {
    return absolute(path).replaceAll("[*?\\\\]", "\\\\$0");
  }

  @Override
  public Optional<InputStream> read(String path) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    boolean found =
        ifThere(
            path,
            sftp -> {
              sftp.get(quoted(path), content);
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
    makeFolder(parent(path));
    replace(temporary, path);
  }

  private String incoming(Content content) throws IOException {
    makeFolder(INCOMING);
    String temporary = INCOMING + "/" + UUID.randomUUID();
    try (InputStream in = content.open()) {
      channels.with(
          temporary,
          sftp -> {
            sftp.put(in, quoted(temporary), ChannelSftp.OVERWRITE);
            return temporary;
          });
    }
    return temporary;
  }

  private void replace(String temporary, String path) throws IOException {
    channels.with(
        path,
        sftp -> {
          if (sftp.getExtension(POSIX_RENAME) == null && attributes(sftp, path).isPresent()) {
            sftp.rm(quoted(path));
          }
          sftp.rename(quoted(temporary), quoted(path));
          return path;
        });
  }

  private static String parent(String path) {
    return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
  }

  private void makeFolder(String folder) throws IOException {
    if (folders.contains(folder)) {
      return;
    }
    if (!folder.isEmpty()) {
      makeFolder(parent(folder));
    }
    channels.with(
        folder,
        sftp -> {
          if (attributes(sftp, folder).isEmpty()) {
            makeFolder(sftp, folder);
          }
          return folder;
        });
    folders.add(folder);
  }

  /** Another thread may make it at the same moment. */
  private void makeFolder(ChannelSftp sftp, String folder) throws SftpException {
    try {
      sftp.mkdir(quoted(folder));
    } catch (SftpException e) {
      if (attributes(sftp, folder).isEmpty()) {
        throw e;
      }
    }
  }

  private Optional<SftpATTRS> attributes(ChannelSftp sftp, String path) throws SftpException {
    try {
      return Optional.of(sftp.lstat(quoted(path)));
    } catch (SftpException e) {
      if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** A second name for a finished file is given, or is not; not every server can. */
  @Override
  public boolean create(String path, byte[] content) throws IOException {
    makeFolder(parent(path));
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
            sftp.hardlink(quoted(temporary), quoted(path));
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
            sftp -> attributes(sftp, path).filter(a -> a.getSize() == file.size()).isPresent());
  }

  @Override
  public void delete(String path) throws IOException {
    ifThere(
        path,
        sftp -> {
          sftp.rm(quoted(path));
          return path;
        },
        path);
    String folder = parent(path);
    while (!folder.isEmpty() && !folder.startsWith(".kladez") && isGone(folder)) {
      folder = parent(folder);
    }
  }

  private boolean isGone(String folder) throws IOException {
    folders.remove(folder);
    return ifThere(
        folder,
        sftp -> {
          if (!names(sftp, folder).isEmpty()) {
            return false;
          }
          sftp.rmdir(quoted(folder));
          return true;
        },
        true);
  }

  @Override
  public void copy(String from, String to) throws IOException {
    makeFolder(parent(to));
    boolean linked =
        channels.with(
            to,
            sftp -> {
              if (attributes(sftp, to).isPresent()) {
                return true;
              }
              if (sftp.getExtension(HARD_LINK) == null) {
                return false;
              }
              sftp.hardlink(quoted(from), quoted(to));
              return true;
            });
    if (!linked) {
      InputStream content = read(from).orElseThrow(() -> new NoSuchFileException(from));
      arrive(to, () -> content);
    }
  }

  @Override
  public boolean exists(String path) throws IOException {
    return channels.with(path, sftp -> attributes(sftp, path).isPresent());
  }

  @Override
  public Optional<String> link(String path) throws IOException {
    return channels.with(
        path,
        sftp ->
            attributes(sftp, path).filter(SftpATTRS::isLink).isPresent()
                ? Optional.of(sftp.readlink(quoted(path)))
                : Optional.empty());
  }

  @Override
  public void pointTo(String path, String to) throws IOException {
    makeFolder(INCOMING);
    String temporary = INCOMING + "/" + UUID.randomUUID();
    channels.with(
        path,
        sftp -> {
          sftp.symlink(to, quoted(temporary));
          return path;
        });
    replace(temporary, path);
  }

  @Override
  public List<String> names(String folder) throws IOException {
    return ifThere(folder, sftp -> names(sftp, folder), List.of());
  }

  private List<String> names(ChannelSftp sftp, String folder) throws SftpException {
    return entries(sftp, folder).stream().map(ChannelSftp.LsEntry::getFilename).toList();
  }

  private List<ChannelSftp.LsEntry> entries(ChannelSftp sftp, String folder) throws SftpException {
    List<ChannelSftp.LsEntry> entries = new ArrayList<>(sftp.ls(quoted(folder)));
    entries.removeIf(e -> e.getFilename().equals(".") || e.getFilename().equals(".."));
    Collections.sort(entries);
    return entries;
  }

  @Override
  public List<String> files(String folder) throws IOException {
    List<String> files = new ArrayList<>();
    collect(folder, "", files);
    return files.stream().sorted().toList();
  }

  private void collect(String folder, String prefix, List<String> files) throws IOException {
    for (ChannelSftp.LsEntry entry :
        ifThere(folder, sftp -> entries(sftp, folder), List.<ChannelSftp.LsEntry>of())) {
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
    makeFolder(parent(to));
    folders.clear();
    channels.with(
        from,
        sftp -> {
          sftp.rename(quoted(from), quoted(to));
          return to;
        });
  }

  @Override
  public void deleteFolder(String folder) throws IOException {
    for (ChannelSftp.LsEntry entry :
        ifThere(folder, sftp -> entries(sftp, folder), List.<ChannelSftp.LsEntry>of())) {
      String path = folder + "/" + entry.getFilename();
      if (entry.getAttrs().isDir()) {
        deleteFolder(path);
      } else {
        channels.with(
            path,
            sftp -> {
              sftp.rm(quoted(path));
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
