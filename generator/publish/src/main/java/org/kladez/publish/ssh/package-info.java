/**
 * SSH: {@link org.kladez.publish.ssh.SshConnection} logs in to a server whose key is known, {@link
 * org.kladez.publish.ssh.SftpTree} is a tree of files there. Nothing else knows JSch.
 */
@NullMarked
package org.kladez.publish.ssh;

import org.jspecify.annotations.NullMarked;
