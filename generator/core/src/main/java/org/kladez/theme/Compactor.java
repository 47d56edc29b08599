package org.kladez.theme;

import java.nio.charset.StandardCharsets;

/**
 * Takes comments and needless white space out of stylesheets. Every run of white space becomes one
 * space, and none is left beside braces, semicolons and commas, behind colons and at the ends, nor
 * a semicolon before a brace; nothing else changes, so what a stylesheet means does not either.
 */
final class Compactor {
  private final String css;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private Compactor(String css) {
    this.css = css;
  }

  /**
   * Makes a stylesheet smaller.
   *
   * @param bytes the stylesheet in UTF-8
   * @return the same, smaller
   */
  static byte[] compact(byte[] bytes) {
    Compactor compactor = new Compactor(new String(bytes, StandardCharsets.UTF_8));
    return compactor.run().getBytes(StandardCharsets.UTF_8);
  }

  private String run() {
    while (at < css.length()) {
      char c = css.charAt(at);
      if (c == '"' || c == '\'') {
        quoted(c);
      } else if (css.startsWith("/*", at)) {
        int end = css.indexOf("*/", at + 2);
        at = end < 0 ? css.length() : end + 2;
        space();
      } else if (Character.isWhitespace(c)) {
        at++;
        space();
      } else {
        if (isBreak(c) && endsWith(' ')) {
          out.setLength(out.length() - 1);
        }
        if (c == '}' && endsWith(';')) {
          out.setLength(out.length() - 1);
        }
        out.append(c);
        at++;
      }
    }
    return out.toString().strip();
  }

  /** A text within quotation marks stays as it is. */
  private void quoted(char mark) {
    int end = at + 1;
    while (end < css.length() && css.charAt(end) != mark) {
      end += css.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(css.length(), end + 1);
    out.append(css, at, end);
    at = end;
  }

  private void space() {
    boolean needless =
        out.length() == 0
            || endsWith(' ')
            || endsWith(':')
            || isBreak(out.charAt(out.length() - 1));
    out.append(needless ? "" : " ");
  }

  private boolean endsWith(char c) {
    return out.length() > 0 && out.charAt(out.length() - 1) == c;
  }

  private static boolean isBreak(char c) {
    return c == '{' || c == '}' || c == ';' || c == ',';
  }
}
