package org.kladez.external;

import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.model.ExternalLink;

/** Tells what is wrong with an address where it is written. */
final class LinkFindings {
  private final Diagnostics diagnostics;

  LinkFindings(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void tell(ExternalLink link, LinkResult result) {
    switch (result.state()) {
      case GOOD -> {
        // Nothing to tell.
      }
      case MOVED -> add(Code.EXTERNAL_LINK_MOVED, link, "target", target(link, result));
      case GONE -> add(Code.EXTERNAL_LINK_GONE, link, "status", status(result));
      case REFUSED -> add(Code.EXTERNAL_LINK_REFUSED, link, "status", status(result));
      case FAULT -> add(Code.EXTERNAL_LINK_FAULT, link, "status", status(result));
      case UNREACHABLE -> add(Code.EXTERNAL_LINK_UNREACHABLE, link, "reason", result.detail());
    }
  }

  private void add(Code code, ExternalLink link, String name, String value) {
    diagnostics.add(code, link.at(), "address", link.address(), name, value);
  }

  private static String status(LinkResult result) {
    return String.valueOf(result.status());
  }

  /** Browsers take the fragment along, and so must who writes the new address. */
  private static String target(ExternalLink link, LinkResult result) {
    int hash = link.address().indexOf('#');
    return hash < 0 ? result.detail() : result.detail() + link.address().substring(hash);
  }
}
