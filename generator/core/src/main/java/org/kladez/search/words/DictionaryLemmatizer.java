package org.kladez.search.words;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.ISequenceEncoder;
import morfologik.stemming.WordData;
import org.kladez.memo.Memo;

/**
 * Looks words up in a morphological dictionary: one automaton leads from a form to its lemmas, a
 * second one from a lemma and a tag to the form.
 */
final class DictionaryLemmatizer implements Lemmatizer {
  private static final char TAG = '|';

  private final Supplier<DictionaryLookup> analysis;
  private final Supplier<Dictionary> synthesis;

  /** Whether every form that leads to a lemma is one of the lemma's forms. */
  private final boolean leadsBack;

  private DictionaryLemmatizer(Dictionaries.Pair pair, boolean leadsBack) {
    this.leadsBack = leadsBack;
    this.analysis = Memo.of(() -> new DictionaryLookup(pair.analysis().get()));
    this.synthesis = pair.synthesis();
  }

  static DictionaryLemmatizer russian(Dictionaries dictionaries) {
    return new DictionaryLemmatizer(dictionaries.russian(), true);
  }

  static DictionaryLemmatizer english(Dictionaries dictionaries) {
    return new DictionaryLemmatizer(dictionaries.english(), false);
  }

  @Override
  public List<String> lemmas(String word) {
    List<String> lemmas = lookup(word);
    // Names stand in the dictionary with a capital, and a folded word has none.
    return lemmas.isEmpty() ? lookup(capitalised(word)) : lemmas;
  }

  private List<String> lookup(String word) {
    TreeSet<String> lemmas = new TreeSet<>();
    for (WordData found : analysis.get().lookup(word)) {
      lemmas.add(found.getStem().toString());
    }
    if (!leadsBack) {
      // Of “thee” the dictionary knows the lemma “you”, but of this lemma it does not know “thee”.
      lemmas.removeIf(lemma -> !allForms(lemma).contains(Words.fold(word)));
    }
    return List.copyOf(lemmas);
  }

  private static String capitalised(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
  }

  @Override
  public List<String> forms(String lemma) {
    Set<String> forms = allForms(lemma);
    // «Mark» has the form «mark», but the folded word is another lemma's.
    if (Character.isUpperCase(lemma.codePointAt(0))) {
      forms.removeIf(form -> !lemmas(form).contains(lemma));
    }
    return List.copyOf(forms);
  }

  private Set<String> allForms(String lemma) {
    TreeSet<String> forms = new TreeSet<>();
    Dictionary known = synthesis.get();
    byte[] key = (lemma + TAG).getBytes(charset(known));
    MatchResult match = new FSATraversal(known.fsa).match(key);
    if (match.kind == MatchResult.SEQUENCE_IS_A_PREFIX) {
      ISequenceEncoder encoder = known.metadata.getSequenceEncoderType().get();
      for (ByteBuffer rest : known.fsa.getSequences(match.node)) {
        forms.add(Words.fold(form(known, encoder, key, rest)));
      }
    }
    return forms;
  }

  /**
   * The dictionary keeps {@code lemma|tag+code}, and the code makes the form of the lemma and tag.
   */
  private static String form(
      Dictionary known, ISequenceEncoder encoder, byte[] key, ByteBuffer rest) {
    byte[] bytes = new byte[rest.remaining()];
    rest.get(bytes);
    int separator = 0;
    while (bytes[separator] != known.metadata.getSeparator()) {
      separator++;
    }
    ByteBuffer source = ByteBuffer.allocate(key.length + separator);
    source.put(key).put(bytes, 0, separator).flip();
    ByteBuffer code = ByteBuffer.wrap(Arrays.copyOfRange(bytes, separator + 1, bytes.length));
    ByteBuffer form = encoder.decode(ByteBuffer.allocate(0), source, code);
    return new String(form.array(), form.arrayOffset(), form.remaining(), charset(known));
  }

  private static Charset charset(Dictionary known) {
    return Charset.forName(known.metadata.getEncoding());
  }
}
