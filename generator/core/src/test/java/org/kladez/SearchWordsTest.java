package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.search.SearchHit;

/** What a word finds beside itself: other forms, other names, what was meant by a mistyped one. */
class SearchWordsTest {
  private static final String GLOSSARY =
      """
      terms:
        ict:
          en: {term: information technology, also: [ICT]}
          ru: {term: информационные технологии, also: [ИКТ, вычислительная техника]}
        school:
          ru: {term: школа, also: [школьный]}
      """;

  @TempDir Path temporary;

  private TestSite site(String settings) throws IOException {
    TestSite site = TestSite.notes(temporary.resolve("source"));
    String config =
        java.nio.file.Files.readString(site.folder().resolve("site-config.yml")) + settings;
    site.write("site-config.yml", config)
        .write("content/_data/glossary.yml", GLOSSARY)
        .write("content/notes/people.ru.md", "---\ntitle: Люди Гринёва\n---\n")
        .write(
            "content/notes/steel.ru.md", "---\ntitle: Завод\n---\n\nЛучший опыт школьного дела\n")
        .write("content/notes/ict.ru.md", "---\ntitle: Про ИКТ\n---\n")
        .write("content/notes/ict-2.ru.md", "---\ntitle: Новых информационных технологий\n---\n")
        .write("content/notes/rome.ru.md", "---\ntitle: Казань 2015\n---\n");
    assertThat(site.build().failed()).isFalse();
    return site;
  }

  private static List<String> find(TestSite site, String query) throws IOException {
    return answer(site, query).hits().stream().map(SearchHit::id).toList();
  }

  private static SearchAnswer answer(TestSite site, String query) throws IOException {
    Path index = site.folder().resolve("target/search-index");
    return Kladez.search(index, "ru", query, Map.of(), 20);
  }

  @Test
  void irregularFormsFindEachOther() throws IOException {
    TestSite site = site("");
    assertThat(find(site, "человек")).containsExactly("notes/people");
    assertThat(find(site, "людьми")).containsExactly("notes/people");
    assertThat(find(site, "лучшего опыта")).containsExactly("notes/steel");
  }

  @Test
  void wordsOfNoDictionaryAreStemmed() throws IOException {
    assertThat(find(site(""), "гриневу")).containsExactly("notes/people");
  }

  @Test
  void lightMorphologyKnowsNoIrregularForms() throws IOException {
    TestSite site = site("search: {morphology: light}\n");
    assertThat(find(site, "человек")).isEmpty();
    assertThat(find(site, "люди")).containsExactly("notes/people");
  }

  @Test
  void namesOfAConceptFindEachOtherAcrossLanguages() throws IOException {
    TestSite site = site("");
    assertThat(find(site, "икт")).containsExactlyInAnyOrder("notes/ict", "notes/ict-2");
    assertThat(find(site, "ict")).containsExactlyInAnyOrder("notes/ict", "notes/ict-2");
    assertThat(find(site, "школа")).contains("notes/steel");
  }

  @Test
  void aWordItselfComesBeforeItsSynonyms() throws IOException {
    assertThat(find(site(""), "икт").get(0)).isEqualTo("notes/ict");
  }

  @Test
  void aNameOfSeveralWordsFindsTheConceptInAnyInflection() throws IOException {
    TestSite site = site("");
    List<String> both = List.of("notes/ict", "notes/ict-2");
    assertThat(find(site, "информационная технология")).hasSameElementsAs(both);
    assertThat(find(site, "information technologies")).hasSameElementsAs(both);
    assertThat(find(site, "вычислительной техники")).hasSameElementsAs(both);
    assertThat(find(site, "техника вычислительная")).isEmpty();
  }

  @Test
  void wordsOfOneRootFindEachOther() throws IOException {
    TestSite site = site("");
    site.write("content/notes/ecology.ru.md", "---\ntitle: Экологический отряд Казахстана\n---\n");
    assertThat(site.build().failed()).isFalse();
    assertThat(find(site, "экология")).containsExactly("notes/ecology");
    assertThat(find(site, "казахстанский")).containsExactly("notes/ecology");
    assertThat(find(site, "казанский")).containsExactly("notes/rome");
    assertThat(find(site, "технологический")).containsExactly("notes/ict-2");
  }

  @Test
  void questionsNeedNoFunctionWords() throws IOException {
    TestSite site = site("");
    assertThat(find(site, "почему икт новые")).containsExactly("notes/ict-2");
    assertThat(find(site, "что это за завод")).containsExactly("notes/steel");
    assertThat(find(site, "лучше икт")).hasSize(3);
  }

  @Test
  void aFormThatItsLemmaDoesNotKnowIsNoFormOfIt() throws IOException {
    TestSite site = site("");
    site.write("content/notes/you.ru.md", "---\ntitle: You and me\n---\n");
    assertThat(site.build().failed()).isFalse();
    assertThat(find(site, "you")).containsExactly("notes/you");
    assertThat(find(site, "thee")).isEmpty();
  }

  @Test
  void aKnownWordOfLatinLettersMayBeAName() throws IOException {
    TestSite site = site("");
    site.write("content/notes/latin.ru.md", "---\ntitle: Kazan\n---\n");
    assertThat(site.build().failed()).isFalse();
    assertThat(find(site, "kazan")).containsExactly("notes/latin", "notes/rome");
  }

  @Test
  void anEntryIsFoundByItsTitleAndSummaryInAnotherLanguage() throws IOException {
    TestSite site = site("");
    site.write("content/notes/steel.en.md", "---\ntitle: Foundry\n---\n");
    assertThat(site.build().failed()).isFalse();
    assertThat(find(site, "foundry")).containsExactly("notes/steel");
  }

  @Test
  void otherDataFilesMayHoldTheSynonyms() throws IOException {
    assertThat(find(site("search: {synonyms: words}\n"), "икт")).containsExactly("notes/ict");
    TestSite site = site("search: {synonyms: [words, glossary]}\n");
    site.write(
        "content/_data/words.yml", "terms: {ict: {ru: {term: цифра}}, town: {en: {term: city}}}");
    site.write("content/notes/digit.ru.md", "---\ntitle: Цифра\n---\n");
    assertThat(site.build().failed()).isFalse();
    assertThat(find(site, "икт")).contains("notes/ict-2", "notes/digit");
  }

  @Test
  void guessesWhatWasMeant() throws IOException {
    TestSite site = site("");
    assertThat(answer(site, "rfpfym").corrected()).contains("казань");
    assertThat(find(site, "kazan")).containsExactly("notes/rome");
    assertThat(answer(site, "казнаь").corrected()).contains("казань");
    assertThat(answer(site, "хазань").corrected()).contains("казань");
    assertThat(find(site, "rfpfym")).containsExactly("notes/rome");
  }

  @Test
  void anErrorNearTheBeginningIsMended() throws IOException {
    TestSite site = site("");
    for (String typo : List.of("авод", "савод", "ззавод", "азвод", "зовод", "звод", "завдо")) {
      assertThat(find(site, typo)).as(typo).containsExactly("notes/steel");
    }
    assertThat(find(site, "sawod")).as("in transliteration").containsExactly("notes/steel");
    assertThat(answer(site, "гфвод").corrected()).isEmpty();
  }

  @Test
  void aNumberIsNeverTakenForAnother() throws IOException {
    assertThat(find(site(""), "2016")).isEmpty();
    assertThat(answer(site(""), "казань").corrected()).isEmpty();
  }

  @Test
  void aWordAfterAHyphenIsLeftOut() throws IOException {
    TestSite site = site("");
    assertThat(find(site, "икт -новый")).containsExactly("notes/ict");
    assertThat(find(site, "икт-новый")).contains("notes/ict-2");
  }
}
