package org.kladez.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts texts into words and words to their stems. One analyzer serves all languages, since an entry
 * without a translation is searched in the reader's language too: the Russian stemmer leaves Latin
 * letters alone and the English one Cyrillic.
 */
final class SiteAnalyzer extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer words = new StandardTokenizer();
    TokenStream lower = new LowerCaseFilter(new EnglishPossessiveFilter(words));
    TokenStream stems =
        new EnglishMinimalStemFilter(new RussianLightStemFilter(new YoFilter(lower)));
    return new TokenStreamComponents(words, stems);
  }

  /** The distinct stems of a text in their order. */
  Set<String> stems(String text) {
    Set<String> stems = new LinkedHashSet<>();
    try (TokenStream tokens = tokenStream(SearchFields.BODY, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        stems.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stems;
  }

  /** Makes ё an е: people write one for the other. */
  private static final class YoFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    YoFilter(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      char[] letters = term.buffer();
      for (int i = 0; i < term.length(); i++) {
        if (letters[i] == 'ё') {
          letters[i] = 'е';
        }
      }
      return true;
    }
  }
}
