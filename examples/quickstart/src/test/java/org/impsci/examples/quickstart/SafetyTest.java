package org.impsci.examples.quickstart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the library does not do, whatever it is given: .github/SECURITY.md says so to its users. */
class SafetyTest {

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.impsci.core", "org.impsci.taxonomy", "org.impsci.fidelity");

  /** Whoever has a method that reads a file that the caller names. */
  private static final Set<String> READERS_OF_FILES =
      Set.of(
          "org.impsci.fidelity.FidelityScale",
          "org.impsci.fidelity.assessment.AssessmentReader",
          "org.impsci.fidelity.assessment.ItemMapping",
          "org.impsci.fidelity.assessment.MeasuresReader",
          "org.impsci.taxonomy.approach.ApproachCatalogue",
          "org.impsci.taxonomy.coding.Codebook",
          "org.impsci.taxonomy.determinant.ConstructCatalogue",
          "org.impsci.taxonomy.determinant.SiteRatings",
          "org.impsci.taxonomy.review.AppraisalInstrument",
          "org.impsci.taxonomy.review.Review",
          "org.impsci.taxonomy.stage.CompletionChecklist",
          "org.impsci.taxonomy.stage.Crosswalk",
          "org.impsci.taxonomy.stage.StageModel",
          "org.impsci.taxonomy.study.LabelledStudies",
          "org.impsci.taxonomy.study.ReferenceFiles",
          "org.impsci.taxonomy.study.Studies");

  @Test
  void nothingReachesTheNetworkAProcessOrAnotherProgram() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net..",
            "java.net.http..",
            "java.nio.channels..",
            "java.rmi..",
            "java.sql..",
            "javax..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.lang\\.(Process|ProcessBuilder|Runtime)")
        .check(LIBRARY);
  }

  @Test
  void filesAreReadOnlyWhereTheCallerNamesThemAndNoneIsWritten() {
    Set<String> readers =
        LIBRARY.stream()
            .filter(type -> dependsOn(type, "java.nio.file."))
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(readers).containsExactlyInAnyOrderElementsOf(READERS_OF_FILES);
    Set<String> calls =
        calls("java.nio.file.Files").map(JavaMethodCall::getName).collect(Collectors.toSet());
    assertThat(calls).containsExactlyInAnyOrder("newInputStream", "newBufferedReader");
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(File|RandomAccessFile|File[A-Z].*)")
        .check(LIBRARY);
  }

  @Test
  void nothingIsDoneByReflectionOrFoundOnTheClassPath() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.ServiceLoader|java\\.lang\\.ClassLoader")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.lang\\.invoke\\.MethodHandles\\$Lookup|sun\\..*|jdk\\..*")
        .check(LIBRARY);
    assertThat(calls("java.lang.Class").map(JavaMethodCall::getName))
        .doesNotContain("forName", "newInstance", "getMethod", "getDeclaredField");
    assertThat(calls("java.lang.System").map(JavaMethodCall::getName))
        .doesNotContain("load", "loadLibrary", "exit", "getProperty", "getenv", "setProperty");
  }

  @Test
  void jsonNamesNoClassOfItsChoice() {
    Set<String> kinds = new TreeSet<>();
    for (JavaClass type : LIBRARY) {
      if (type.isAnnotatedWith(JsonTypeInfo.class)) {
        JavaAnnotation<?> info = type.getAnnotationOfType(JsonTypeInfo.class.getName());
        kinds.add(info.get("use").map(use -> ((JavaEnumConstant) use).name()).orElse("?"));
      }
    }
    assertThat(kinds).containsExactly("NAME");
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml.jackson.databind..", "tools.jackson..")
        .check(LIBRARY);
  }

  @Test
  void nothingIsRevivedFromBytesButByItsOwnChecks() {
    assertThat(calls(ObjectInputStream.class.getName())).isEmpty();
    Set<String> unguarded =
        LIBRARY.stream()
            .filter(type -> type.isAssignableTo(Serializable.class))
            .filter(type -> !type.isInterface() && !type.isEnum() && !type.isRecord())
            .filter(type -> !type.isAssignableTo(Throwable.class))
            .filter(type -> !type.isAssignableTo(Enum.class))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .filter(type -> !has(type, "readResolve"))
            .filter(type -> !has(type, "readObject") || !has(type, "writeReplace"))
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unguarded).isEmpty();
  }

  private static boolean has(JavaClass type, String method) {
    return type.getMethods().stream().anyMatch(m -> m.getName().equals(method));
  }

  private static boolean dependsOn(JavaClass type, String packages) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> dependency.getTargetClass().getName().startsWith(packages));
  }

  private static Stream<JavaMethodCall> calls(String owner) {
    return LIBRARY.stream()
        .flatMap(type -> type.getMethodCallsFromSelf().stream())
        .filter(call -> call.getTargetOwner().getName().equals(owner));
  }
}
