package org.kladez.publish;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What may know what. */
@AnalyzeClasses(
    packages = "org.kladez.publish",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("org.kladez.publish.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nobodyKnowsThePublicFace =
      noClasses()
          .that()
          .resideInAPackage("org.kladez.publish.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.kladez.publish");

  @ArchTest
  static final ArchRule theTransactionKnowsNoTarget =
      noClasses()
          .that()
          .resideInAnyPackage("org.kladez.publish.site", "org.kladez.publish.transfer")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.kladez.publish.tree",
              "org.kladez.publish.folder",
              "org.kladez.publish.ssh",
              "org.kladez.publish.git",
              "org.kladez.publish.s3");

  @ArchTest static final ArchRule onlyGitKnowsJgit = library("org.eclipse.jgit..", "git");
  @ArchTest static final ArchRule onlySshKnowsJsch = library("com.jcraft..", "ssh");
  @ArchTest static final ArchRule onlyS3KnowsTheAwsSdk = library("software.amazon..", "s3");

  @ArchTest
  static final ArchRule staticsAreFinal =
      fields().that().areStatic().should().haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule onlyTheRealTimeAsksTheClock =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.kladez.publish.transfer")
          .should()
          .callMethod(java.time.Instant.class, "now");

  private static ArchRule library(String library, String home) {
    return noClasses()
        .that(not(resideInAnyPackage("org.kladez.publish." + home)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }
}
