package org.kladez.scaffold;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A regular expression of Java for JSON Schema, whose expressions are those of ECMAScript. Only
 * what both understand in the same way is taken over; without a pattern a schema accepts more than
 * the generator does, with a wrong one it would refuse what is right.
 */
final class PortablePattern {
  private static final String SET = "\\\\(?:[dDwWs]|[pP]\\{[LMNPSZ][a-z]?\\})";
  private static final String SIGN = "\\\\[.\\\\()\\[\\]{}*+?|^$/]";
  private static final String CLASS =
      "\\[\\^?(?:" + SET + "(?!-[^\\]])|" + SIGN + "|\\\\-|[^\\\\\\[\\]&])+\\]";
  private static final String ATOM =
      "(?:[^\\\\()\\[\\]{}*+?|^$]|\\)|" + SET + "|" + SIGN + "|" + CLASS + ")";
  private static final String QUANTIFIER = "(?:[*+?]|\\{\\d+(?:,\\d*)?\\})\\??(?![*+?{])";
  private static final String OPENING = "\\((?:\\?[:=!]|(?!\\?))";
  private static final Pattern PORTABLE =
      Pattern.compile("(?:[|^$]|" + OPENING + "|" + ATOM + "(?:" + QUANTIFIER + ")?)*+");

  private PortablePattern() {}

  /** The expression for the whole text, or nothing when ECMAScript might read it otherwise. */
  static Optional<String> of(Pattern pattern) {
    boolean portable = pattern.flags() == 0 && PORTABLE.matcher(pattern.pattern()).matches();
    return portable ? Optional.of(whole(pattern.pattern())) : Optional.empty();
  }

  static String whole(String expression) {
    return "^(?:" + expression + ")$";
  }
}
