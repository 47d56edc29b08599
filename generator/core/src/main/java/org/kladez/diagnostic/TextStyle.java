package org.kladez.diagnostic;

/** How findings look on a terminal. */
public enum TextStyle {
  /** Plain text, for files and for those who asked for it. */
  PLAIN,
  /** Colours by the escape sequences of ECMA-48. */
  COLOURED;

  String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> paint("1;31", text);
      case WARNING -> paint("33", text);
      case INFO -> paint("36", text);
    };
  }

  String dim(String text) {
    return paint("2", text);
  }

  String remedy(String text) {
    return paint("32", text);
  }

  private String paint(String parameters, String text) {
    return this == PLAIN ? text : "\u001B[" + parameters + "m" + text + "\u001B[0m";
  }
}
