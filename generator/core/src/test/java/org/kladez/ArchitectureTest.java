package org.kladez;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that keep the pipeline a pipeline. */
@AnalyzeClasses(packages = "org.kladez", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** What every stage may use, in the order in which one may use another. */
  private static final String[] FOUNDATION = {
    "org.kladez.binary",
    "org.kladez.i18n",
    "org.kladez.json",
    "org.kladez.memo",
    "org.kladez.diagnostic",
    "org.kladez.yaml",
    "org.kladez.model",
    "org.kladez.schema",
    "org.kladez.config",
    "org.kladez.theme"
  };

  private static final List<String> STAGES =
      List.of(
          "load",
          "parse",
          "assemble",
          "media",
          "social",
          "render",
          "search",
          "write",
          "cache",
          "external",
          "history",
          "scaffold",
          "offline");

  private static final int LONGEST = 350;

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("org.kladez.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theFoundationKnowsNoStage =
      noClasses()
          .that()
          .resideInAnyPackage(FOUNDATION)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              STAGES.stream().map(s -> "org.kladez." + s + "..").toArray(String[]::new));

  @ArchTest
  static void noStageKnowsAnother(com.tngtech.archunit.core.domain.JavaClasses classes) {
    for (String stage : STAGES) {
      String[] others =
          STAGES.stream()
              .filter(other -> !other.equals(stage))
              .map(other -> "org.kladez." + other + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("org.kladez." + stage + "..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(others))
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule nobodyKnowsThePublicFace =
      noClasses()
          .that()
          .resideInAPackage("org.kladez.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.kladez");

  @ArchTest static final ArchRule onlyYamlKnowsSnakeYaml = library("org.yaml.snakeyaml..", "yaml");
  @ArchTest static final ArchRule onlyParseKnowsFlexmark = library("com.vladsch..", "parse");

  @ArchTest
  static final ArchRule onlyParseAndOfflineKnowJsoup =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.kladez.parse", "org.kladez.offline")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jsoup..");

  @ArchTest static final ArchRule onlyRenderKnowsFreeMarker = library("freemarker..", "render..");

  @ArchTest
  static final ArchRule onlySearchKnowsLucene = library("org.apache.lucene..", "search..");

  @ArchTest static final ArchRule onlyWordsKnowMorfologik = library("morfologik..", "search.words");
  @ArchTest static final ArchRule onlyHistoryKnowsJgit = library("org.eclipse.jgit..", "history");
  @ArchTest static final ArchRule onlyMediaScale = library("net.coobird..", "media");
  @ArchTest static final ArchRule onlyMediaKnowsWebp = library("com.luciad..", "media");
  @ArchTest static final ArchRule onlyMediaReadsHeads = library("com.drew..", "media");
  @ArchTest static final ArchRule onlySocialPacks = library("com.pngencoder..", "social");
  @ArchTest static final ArchRule onlySocialKnowsFonts = library("org.apache.fontbox..", "social");
  @ArchTest static final ArchRule onlyI18nKnowsIcu = library("com.ibm.icu..", "i18n");
  @ArchTest static final ArchRule onlyJsonKnowsJackson = library("tools.jackson..", "json");

  @ArchTest
  static final ArchRule staticsAreFinal =
      fields().that().areStatic().should().haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule nobodyExits =
      noClasses().should().callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule nobodyAsksTheClockOfTheDay =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock");

  @ArchTest
  static final ArchRule valuesOfTheModelAreRecordsOrSealed =
      classes()
          .that()
          .resideInAPackage("org.kladez.model")
          .and()
          .areTopLevelClasses()
          .and()
          .doNotHaveSimpleName("Hashes")
          .and()
          .doNotHaveSimpleName("package-info")
          .should()
          .beRecords()
          .orShould()
          .beInterfaces();

  private static ArchRule library(String library, String home) {
    return noClasses()
        .that(not(resideInAnyPackage("org.kladez." + home)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  @Test
  void untypedMapsStandAtTheTemplatesOnly() throws IOException {
    assertThat(sources().filter(file -> text(file).contains("Map<String, Object>")).toList())
        .isNotEmpty()
        .allSatisfy(file -> assertThat(file.toString()).contains("render"));
  }

  @Test
  void noClassIsTooLong() throws IOException {
    assertThat(sources().toList())
        .allSatisfy(file -> assertThat(text(file).lines().count()).isLessThanOrEqualTo(LONGEST));
  }

  private static Stream<Path> sources() throws IOException {
    return Files.walk(Path.of("src/main/java")).filter(file -> file.toString().endsWith(".java"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
