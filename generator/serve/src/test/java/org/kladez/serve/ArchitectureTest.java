package org.kladez.serve;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What may know what. */
@AnalyzeClasses(packages = "org.kladez.serve", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule onlyTheWatchKnowsItsLibrary =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.SourceWatch.*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.methvin..");

  @ArchTest
  static final ArchRule theWorkshopKnowsNoServer =
      classes()
          .that()
          .haveSimpleName("Workshop")
          .or()
          .haveSimpleName("Showing")
          .or()
          .haveSimpleName("Changes")
          .or()
          .haveSimpleName("Guard")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackage("org.eclipse.jetty..");

  @ArchTest
  static final ArchRule staticsAreFinal =
      fields().that().areStatic().should().haveModifier(JavaModifier.FINAL);
}
