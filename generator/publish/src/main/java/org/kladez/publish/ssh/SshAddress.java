package org.kladez.publish.ssh;

import java.util.Optional;

/**
 * A server and who logs in.
 *
 * @param host the server, or an alias of {@code ~/.ssh/config}
 * @param port its port
 * @param user who logs in; whoever the configuration of SSH or the machine says when not given
 */
public record SshAddress(String host, int port, Optional<String> user) {}
