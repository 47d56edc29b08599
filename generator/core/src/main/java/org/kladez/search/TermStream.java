package org.kladez.search;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.kladez.search.words.Concepts;

/** Gives Lucene the terms of a text's words, each followed by the concepts whose names begin. */
final class TermStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Concepts concepts;
  private List<IndexedWord> words = List.of();
  private Iterator<BytesRef> terms = List.<BytesRef>of().iterator();
  private Iterator<String> named = Set.<String>of().iterator();
  private int next;

  TermStream(Concepts concepts) {
    this.concepts = concepts;
  }

  TermStream of(List<IndexedWord> text) {
    words = text;
    next = 0;
    return this;
  }

  @Override
  public boolean incrementToken() {
    if (terms.hasNext()) {
      return give(terms.next(), 0);
    }
    if (named.hasNext()) {
      return give(new BytesRef(named.next()), 0);
    }
    if (next == words.size()) {
      return false;
    }
    IndexedWord word = words.get(next);
    if (word.beginsName()) {
      named = concepts.at(i -> words.get(i).terms(), words.size(), next).iterator();
    }
    next++;
    terms = word.bytes().iterator();
    return give(terms.next(), 1);
  }

  private boolean give(BytesRef bytes, int increment) {
    term.setBytesRef(bytes);
    step.setPositionIncrement(increment);
    return true;
  }
}
