package org.kladez.parse;

/**
 * What a text has that is looked for only where it can be. One look finds all of it: a long text is
 * in memory that is slow to reach.
 *
 * @param marks characters that stand for slots while it is rendered
 * @param addresses what may be a bare address: to look for one costs as much as all other parsing
 * @param admonitions what may open an admonition: a pattern is compiled for each line
 * @param tables what may part cells of a table: a pattern is compiled for each paragraph
 */
record Seen(boolean marks, boolean addresses, boolean admonitions, boolean tables) {
  static Seen in(String text) {
    boolean marks = false;
    boolean addresses = false;
    boolean admonitions = false;
    boolean tables = false;
    char[] letters = text.toCharArray();
    for (int at = 0; at < letters.length; at++) {
      char c = letters[at];
      if (c > '@') {
        tables |= c == '|';
        marks |= Slots.isMark(c);
      } else if (c == ':') {
        addresses |= text.startsWith("//", at + 1);
      } else if (c == '.') {
        addresses |= at > 2 && text.startsWith("www", at - 3);
      } else if (c == '@') {
        addresses = true;
      } else if (c == '!') {
        admonitions |= text.startsWith("!!", at + 1);
      } else if (c == '?') {
        admonitions |= text.startsWith("??", at + 1);
      }
    }
    return new Seen(marks, addresses, admonitions, tables);
  }
}
