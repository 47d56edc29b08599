package org.kladez.parse;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * flexmark's parser, but for the white space in links: it looks for that with a regular expression
 * which copies the rest of the paragraph, a fifth of all parsing where there are many links.
 */
final class SwiftInlineParser extends CommonmarkInlineParser {
  SwiftInlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        extensions);
  }

  /** Goes over spaces and tabs with one line end at most among them. */
  @Override
  public boolean spnl() {
    skipBlanks();
    if (index < input.length() && input.charAt(index) == '\n') {
      index++;
      skipBlanks();
    }
    return true;
  }

  private void skipBlanks() {
    while (index < input.length() && (input.charAt(index) == ' ' || input.charAt(index) == '\t')) {
      index++;
    }
  }
}
