package org.kladez.publish.ssh;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchChangedHostKeyException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.SftpException;
import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kladez.publish.transfer.PublishFault;
import org.kladez.publish.transfer.PublishFault.Reason;

/** Says what the faults of SSH mean to whoever publishes. */
final class SshFaults {
  private SshFaults() {}

  static IOException connecting(JSchException fault, SshAddress address, SshAccess access) {
    String message = String.valueOf(fault.getMessage());
    TreeMap<String, String> arguments = new TreeMap<>();
    arguments.put("host", address.host());
    arguments.put("port", String.valueOf(address.port()));
    arguments.put("key", message);
    arguments.put("reason", message);
    arguments.put("user", address.user().orElse("?"));
    arguments.put("variable", access.variable());
    Optional<Reason> reason = reason(fault, message);
    return reason.isPresent()
        ? new PublishFault(reason.get(), arguments, fault)
        : new IOException(address.host() + ": " + message, fault);
  }

  private static Optional<Reason> reason(JSchException fault, String message) {
    if (fault instanceof JSchChangedHostKeyException) {
      return Optional.of(Reason.HOST_CHANGED);
    }
    if (fault instanceof JSchHostKeyException) {
      return Optional.of(Reason.HOST_UNKNOWN);
    }
    if (message.matches("(?s)(Auth|USERAUTH|Too many auth).*")) {
      return Optional.of(Reason.LOGIN);
    }
    boolean nowhere =
        fault.getCause() instanceof UnknownHostException
            || fault.getCause() instanceof NoRouteToHostException;
    return nowhere ? Optional.of(Reason.UNREACHABLE) : Optional.empty();
  }

  static IOException of(SftpException fault, String path) {
    String message = path + ": " + fault.getMessage();
    return switch (fault.id) {
      case ChannelSftp.SSH_FX_NO_SUCH_FILE -> new NoSuchFileException(path);
      case ChannelSftp.SSH_FX_PERMISSION_DENIED ->
          new PublishFault(Reason.DENIED, Map.of("reason", message), fault);
      default -> new IOException(message, fault);
    };
  }
}
