package org.kladez.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Gives Lucene the terms of a text. */
final class TermStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private Iterator<Token> tokens = List.<Token>of().iterator();

  TermStream of(List<Token> text) {
    tokens = text.iterator();
    return this;
  }

  @Override
  public boolean incrementToken() {
    if (!tokens.hasNext()) {
      return false;
    }
    Token token = tokens.next();
    clearAttributes();
    term.append(token.term());
    step.setPositionIncrement(token.first() ? 1 : 0);
    return true;
  }
}
