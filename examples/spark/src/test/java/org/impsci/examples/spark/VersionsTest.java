package org.impsci.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.impsci.core.Concept;
import org.impsci.fidelity.FidelityScales;
import org.impsci.taxonomy.NilsenCategory;
import org.junit.jupiter.api.Test;

/** Spark decides which Jackson and which Guava there are, and the library works with those. */
class VersionsTest {

  @Test
  void theClassPathHasSparksVersions() throws Exception {
    assertThat(org.apache.spark.package$.MODULE$.SPARK_VERSION()).isEqualTo("4.2.0");
    assertThat(com.fasterxml.jackson.core.json.PackageVersion.VERSION).hasToString("2.21.2");
    assertThat(com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION).hasToString("2.21.2");
    assertThat(version("com.fasterxml.jackson.core", "jackson-annotations")).isEqualTo("2.21");
    assertThat(version("com.google.guava", "guava")).isEqualTo("32.0.0-jre");
  }

  @Test
  void eachClassIsThereOnce() throws Exception {
    for (Class<?> type :
        List.of(ImmutableList.class, com.fasterxml.jackson.core.JsonFactory.class)) {
      String file = type.getName().replace('.', '/') + ".class";
      assertThat(java.util.Collections.list(type.getClassLoader().getResources(file))).hasSize(1);
    }
  }

  @Test
  void whatTheLibraryCallsOfThemIsThere() {
    JavaClasses library =
        new ClassFileImporter()
            .importPackagesOf(Concept.class, FidelityScales.class, NilsenCategory.class);
    List<String> absent = new ArrayList<>();
    int calls = 0;
    for (JavaClass type : library) {
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        String owner = access.getTargetOwner().getName();
        if (owner.startsWith("com.google.common.") || owner.startsWith("com.fasterxml.")) {
          calls++;
          if (access.getTarget().resolveMember().isEmpty()) {
            absent.add(access.getDescription());
          }
        }
      }
    }
    assertThat(absent).isEmpty();
    assertThat(calls).isGreaterThan(1_000);
  }

  private static String version(String group, String artifact) throws Exception {
    String file = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
    Properties properties = new Properties();
    try (InputStream in = VersionsTest.class.getResourceAsStream(file)) {
      properties.load(in);
    }
    return properties.getProperty("version");
  }
}
