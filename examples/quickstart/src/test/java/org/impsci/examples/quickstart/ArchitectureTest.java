package org.impsci.examples.quickstart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;
import org.junit.jupiter.api.Test;

/** The rules of the design, held against the compiled library. */
class ArchitectureTest {

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.impsci.core", "org.impsci.taxonomy", "org.impsci.fidelity");

  /** The packages for the tests of users, each with the one library that it may show. */
  private static final Map<String, String> FOR_TESTS =
      Map.of(
          "org.impsci.fidelity.assertj", "org.assertj.",
          "org.impsci.fidelity.jqwik", "net.jqwik.");

  @Test
  void dependenciesPointOneWay() {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("core")
        .definedBy("org.impsci.core..")
        .layer("taxonomy")
        .definedBy("org.impsci.taxonomy..")
        .layer("fidelity")
        .definedBy("org.impsci.fidelity..")
        .whereLayer("taxonomy")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("fidelity")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("core")
        .mayOnlyBeAccessedByLayers("taxonomy", "fidelity")
        .check(LIBRARY);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.impsci.(**)").should().beFreeOfCycles().check(LIBRARY);
  }

  @Test
  void definitionsDoNotKnowCalculations() {
    noClasses()
        .that()
        .resideInAPackage("org.impsci.fidelity")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.impsci.fidelity.*..")
        .check(LIBRARY);
  }

  @Test
  void noForeignTypeIsInAPublicSignature() {
    Set<String> foreign = new TreeSet<>();
    for (JavaClass type : LIBRARY) {
      if (!isVisible(type)) {
        continue;
      }
      type.getAllRawSuperclasses().stream()
          .filter(superclass -> isForeign(type, superclass))
          .forEach(superclass -> foreign.add(type.getName() + " extends " + superclass.getName()));
      for (JavaCodeUnit unit : type.getCodeUnits()) {
        if (unit.getModifiers().contains(JavaModifier.PUBLIC)
            || unit.getModifiers().contains(JavaModifier.PROTECTED)) {
          Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
              .flatMap(t -> t.getAllInvolvedRawTypes().stream())
              .filter(t -> isForeign(type, t))
              .forEach(t -> foreign.add(unit.getFullName() + " shows " + t.getName()));
        }
      }
    }
    assertThat(foreign).isEmpty();
  }

  @Test
  void librariesForTestsAreKnownInTheirPackagesOnly() {
    FOR_TESTS.forEach(
        (home, library) -> {
          noClasses()
              .that()
              .resideOutsideOfPackage(home)
              .should()
              .dependOnClassesThat()
              .resideInAPackage(library + ".")
              .check(LIBRARY);
          noClasses()
              .that()
              .resideOutsideOfPackage(home)
              .should()
              .dependOnClassesThat()
              .resideInAPackage(home)
              .check(LIBRARY);
        });
  }

  @Test
  void publicClassesAreInExportedPackages() {
    Set<String> exported =
        modules().stream()
            .flatMap(module -> module.exports().stream())
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    assertThat(exported).contains("org.impsci.core", "org.impsci.taxonomy", "org.impsci.fidelity");
    classes()
        .that()
        .arePublic()
        .should()
        .resideInAnyPackage(exported.toArray(String[]::new))
        .check(LIBRARY);
  }

  @Test
  void nothingIsOpenToReflection() {
    assertThat(modules()).allSatisfy(module -> assertThat(module.opens()).isEmpty());
  }

  @Test
  void everyVocabularyIsComplete() throws ClassNotFoundException {
    List<JavaClass> vocabularies =
        LIBRARY.stream().filter(t -> t.isEnum() && t.isAssignableTo(Concept.class)).toList();
    assertThat(vocabularies).hasSizeGreaterThan(8);
    for (JavaClass vocabulary : vocabularies) {
      Object[] constants = Class.forName(vocabulary.getName()).getEnumConstants();
      assertThat(Arrays.stream(constants).map(c -> ((Concept) c).code()))
          .as(vocabulary.getSimpleName())
          .doesNotHaveDuplicates()
          .allMatch(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)*"));
      for (Object constant : constants) {
        Concept concept = (Concept) constant;
        assertThat(concept.label()).as(concept.code()).isNotBlank();
        assertThat(concept.definition()).as(concept.code()).endsWith(".");
        assertThat(concept.source().title()).as(concept.code()).isNotBlank();
      }
    }
  }

  @Test
  void everyVocabularyIsReadAsItIsWritten() throws ReflectiveOperationException {
    for (String module : Library.MODULES) {
      for (Class<?> type : PublicApi.classes(Library.module(module))) {
        if (type.isEnum() && PublicApi.isVisible(type) && hasCode(type)) {
          Method of = type.getMethod("of", String.class);
          for (Object constant : type.getEnumConstants()) {
            Object code = type.getMethod("code").invoke(constant);
            assertThat(of.invoke(null, code)).isSameAs(constant);
          }
          assertThatThrownBy(() -> of.invoke(null, "no-such-code"))
              .as(type.getName())
              .hasCauseInstanceOf(UnknownCodeException.class);
        }
      }
    }
  }

  private static boolean hasCode(Class<?> type) {
    return Arrays.stream(type.getMethods()).anyMatch(method -> method.getName().equals("code"));
  }

  @Test
  void nothingHoldsStaticMutableState() {
    Set<String> mutable =
        LIBRARY.stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
            .map(field -> field.getFullName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(mutable).isEmpty();
  }

  private static boolean isVisible(JavaClass type) {
    Optional<JavaClass> enclosing = type.getEnclosingClass();
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && (enclosing.isEmpty() || isVisible(enclosing.get()))
        && !type.getPackageName().equals("org.impsci.core.build")
        && !type.getPackageName().equals("org.impsci.core.data");
  }

  private static boolean isForeign(JavaClass type, JavaClass shown) {
    String name = shown.getBaseComponentType().getName();
    return name.contains(".")
        && !name.startsWith("java.")
        && !name.startsWith("org.impsci.")
        && !name.startsWith(FOR_TESTS.getOrDefault(type.getPackageName(), "java."));
  }

  private static List<ModuleDescriptor> modules() {
    String paths =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path[] entries =
        Arrays.stream(paths.split(File.pathSeparator))
            .filter(entry -> entry.matches(".*(core|taxonomy|fidelity)/target/.*"))
            .map(Path::of)
            .toArray(Path[]::new);
    return ModuleFinder.of(entries).findAll().stream().map(ModuleReference::descriptor).toList();
  }
}
