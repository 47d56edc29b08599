package org.kladez.publish.ssh;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Paths under a folder of a server, and what is there. */
final class RemotePaths {
  private final String root;

  RemotePaths(String root) {
    this.root =
        root.endsWith("/") && root.length() > 1 ? root.substring(0, root.length() - 1) : root;
  }

  /** The whole path for JSch, which takes {@code *}, {@code ?} and {@code \} for patterns. */
  String quoted(String path) {
    return (root + "/" + path).replaceAll("[*?\\\\]", "\\\\$0");
  }

  static String parent(String path) {
    return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
  }

  Optional<SftpATTRS> attributes(ChannelSftp sftp, String path) throws SftpException {
    try {
      return Optional.of(sftp.lstat(quoted(path)));
    } catch (SftpException e) {
      if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
        return Optional.empty();
      }
      throw e;
    }
  }

  List<String> names(ChannelSftp sftp, String folder) throws SftpException {
    return entries(sftp, folder).stream().map(ChannelSftp.LsEntry::getFilename).toList();
  }

  List<ChannelSftp.LsEntry> entries(ChannelSftp sftp, String folder) throws SftpException {
    List<ChannelSftp.LsEntry> entries = new ArrayList<>(sftp.ls(quoted(folder)));
    entries.removeIf(e -> e.getFilename().equals(".") || e.getFilename().equals(".."));
    Collections.sort(entries);
    return entries;
  }
}
