package org.kladez.serve;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;

/** The browser that people use on this machine. */
public final class Browser {
  private Browser() {}

  /**
   * Opens an address in it.
   *
   * @param address the address
   * @return false when there is no browser to be found, as on a machine without a screen
   */
  public static boolean open(URI address) {
    try {
      if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        Desktop.getDesktop().browse(address);
        return true;
      }
      // Desktops that Java knows nothing of.
      new ProcessBuilder("xdg-open", address.toString())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
