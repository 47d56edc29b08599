package org.kladez.external;

import java.net.URI;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The hosts of one run. */
final class Hosts {
  private final Manners manners;
  private final Pace pace;
  private final ConcurrentMap<String, Host> hosts = new ConcurrentHashMap<>();

  Hosts(Manners manners, Pace pace) {
    this.manners = manners;
    this.pace = pace;
  }

  Host of(URI address) {
    return hosts.computeIfAbsent(name(address), name -> new Host(manners, pace));
  }

  /** A name with a port is a server of its own; the usual ports of one name are the same one. */
  static String name(URI address) {
    int port = address.getPort();
    return port < 0 || port == 80 || port == 443 ? address.getHost() : address.getAuthority();
  }
}
