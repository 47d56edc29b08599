package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.TranslationStatus.Section;
import org.kladez.TranslationStatus.State;

class StatusTest {
  private static final String APPLE_EN = "content/notes/apple.en.md";
  private static final String APPLE_RU = "content/notes/apple.ru.md";
  private static final PersonIdent EDITOR = new PersonIdent("Editor", "editor@example.org");

  @TempDir Path folder;

  private TestSite site;
  private Git git;

  @BeforeEach
  void start() throws Exception {
    site =
        TestSite.notes(folder.resolve("kb"))
            .write(APPLE_EN, note("Apple", "Sweet.", "Rough."))
            .write(APPLE_RU, note("Яблоко", "Сладкое.", "Шершавая."));
    // The sources need not lie at the top of the repository.
    git = Git.init().setDirectory(folder.toFile()).call();
    commit();
  }

  @AfterEach
  void stop() {
    git.close();
  }

  private static String note(String title, String beginning, String bark) {
    return "---\ntitle: " + title + "\n---\n\n" + beginning + "\n\n## Bark\n\n" + bark + "\n";
  }

  private String commit() throws GitAPIException {
    git.add().addFilepattern(".").call();
    RevCommit commit =
        git.commit()
            .setMessage("Edit")
            .setAuthor(EDITOR)
            .setCommitter(EDITOR)
            .setSign(false)
            .call();
    return commit.getName();
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = Files.readString(site.folder().resolve(file));
    assertThat(text).contains(from);
    site.write(file, text.replace(from, to));
  }

  private TranslationStatus apple() throws IOException {
    return Kladez.status(site.folder()).translations().stream()
        .filter(one -> one.file().equals(APPLE_RU))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, State> sections() throws IOException {
    return apple().sections().stream().collect(Collectors.toMap(Section::heading, Section::state));
  }

  @Test
  void tellsOfEachTranslation() throws IOException {
    StatusReport report = Kladez.status(site.folder());
    assertThat(report.diagnostics()).isEmpty();
    assertThat(report.toJson())
        .isEqualToIgnoringNewLines(
            "[{\"id\":\"notes/apple\",\"lang\":\"ru\",\"state\":\"current\",\"sections\":["
                + "{\"heading\":\"\",\"state\":\"current\"},"
                + "{\"heading\":\"Bark\",\"state\":\"current\"}]},"
                + "{\"id\":\"notes/pear\",\"lang\":\"ru\",\"state\":\"current\",\"sections\":["
                + "{\"heading\":\"\",\"state\":\"current\"}]},"
                + "{\"id\":\"notes/plum\",\"lang\":\"ru\",\"state\":\"missing\",\"sections\":[]}]");
    assertThat(report.count("ru", State.CURRENT)).isEqualTo(2);
    assertThat(report.translations().get(2).file()).isEqualTo("content/notes/plum.ru.md");
  }

  @Test
  void aTranslationLagsFromAChangeOfItsSourceUntilItsOwn() throws Exception {
    edit(APPLE_EN, "Rough.", "Rough and brown.");
    commit();
    assertThat(apple().state()).isEqualTo(State.LAGGING);
    assertThat(sections()).isEqualTo(Map.of("", State.CURRENT, "Bark", State.LAGGING));
    edit(APPLE_RU, "Шершавая.", "Шершавая и бурая.");
    assertThat(apple().state()).as("not committed yet").isEqualTo(State.CURRENT);
    commit();
    assertThat(apple().state()).isEqualTo(State.CURRENT);
  }

  @Test
  void whatIsNotCommittedCountsToo() throws IOException {
    edit(APPLE_EN, "Rough.", "Smooth.");
    assertThat(sections()).isEqualTo(Map.of("", State.CURRENT, "Bark", State.LAGGING));
  }

  @Test
  void translatableFieldsBelongToTheBeginningAndOthersDoNotMatter() throws Exception {
    edit(APPLE_EN, "title: Apple", "next: pear\ntitle: Apple");
    commit();
    assertThat(apple().state()).isEqualTo(State.CURRENT);
    edit(APPLE_EN, "title: Apple", "title: The apple");
    commit();
    assertThat(sections()).isEqualTo(Map.of("", State.LAGGING, "Bark", State.CURRENT));
  }

  @Test
  void newSectionsLagAndSoDoThoseThatAreGone() throws Exception {
    edit(APPLE_EN, "## Bark", "## Skin");
    commit();
    assertThat(sections())
        .isEqualTo(Map.of("", State.CURRENT, "Skin", State.LAGGING, "Bark", State.LAGGING));
  }

  @Test
  void theCommitThatATranslationNamesCounts() throws Exception {
    String first = git.getRepository().resolve("HEAD").getName();
    edit(APPLE_EN, "Rough.", "Rough and brown.");
    String second = commit();
    edit(APPLE_RU, "title:", "translated-from: " + first.substring(0, 10) + "\ntitle:");
    commit();
    assertThat(sections()).isEqualTo(Map.of("", State.CURRENT, "Bark", State.LAGGING));
    edit(APPLE_RU, first.substring(0, 10), second);
    commit();
    assertThat(apple().state()).isEqualTo(State.CURRENT);
    edit(APPLE_RU, second, "0123456789abcdef0123456789abcdef01234567");
    commit();
    assertThat(apple().state()).isEqualTo(State.UNKNOWN);
    assertThat(apple().sections()).isEmpty();
  }

  @Test
  void aMergeIsNoChangeOfWhatItTakesOver() throws Exception {
    git.checkout().setCreateBranch(true).setName("side").call();
    edit(APPLE_RU, "Сладкое.", "Кислое.");
    commit();
    git.checkout().setName("master").call();
    edit(APPLE_EN, "Rough.", "Smooth.");
    commit();
    git.merge().include(git.getRepository().resolve("side")).setMessage("Merge").call();
    assertThat(sections()).isEqualTo(Map.of("", State.CURRENT, "Bark", State.LAGGING));
  }

  @Test
  void withoutGitNothingIsKnown() throws IOException {
    TestSite apart = TestSite.notes(Files.createDirectories(folder.resolveSibling("apart")));
    try {
      assertThat(Kladez.status(apart.folder()).translations())
          .extracting(TranslationStatus::state)
          .containsExactly(State.UNKNOWN, State.UNKNOWN, State.MISSING);
    } finally {
      org.kladez.write.Trees.delete(apart.folder());
    }
  }

  @Test
  void aCloneWithoutTheOlderHistoryDoesNotPretend() throws Exception {
    edit(APPLE_EN, "Rough.", "Smooth.");
    commit();
    Path clone = folder.resolveSibling("shallow");
    try {
      Git.cloneRepository()
          .setURI(folder.toUri().toString())
          .setDirectory(clone.toFile())
          .setDepth(1)
          .call()
          .close();
      assertThat(Kladez.status(clone.resolve("kb")).translations())
          .extracting(TranslationStatus::state)
          .containsExactly(State.UNKNOWN, State.UNKNOWN, State.MISSING);
    } finally {
      org.kladez.write.Trees.delete(clone);
    }
  }

  @Test
  void tellsThatTheConfigurationCannotBeRead() throws IOException {
    StatusReport report = Kladez.status(folder);
    assertThat(report.configFault()).isTrue();
    assertThat(report.diagnostics()).hasSize(1);
  }
}
