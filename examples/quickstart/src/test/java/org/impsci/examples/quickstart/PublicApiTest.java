package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the public API against the lists under {@code src/test/api}, so that every change of it is
 * seen in review. To write the lists anew: {@code mvn test -Dapi.update=true -Dtest=PublicApiTest
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class PublicApiTest {

  private static final Path LISTS = Path.of("src/test/api");

  @ParameterizedTest
  @ValueSource(strings = {"org.impsci.core", "org.impsci.fidelity", "org.impsci.taxonomy"})
  void isAsListed(String module) throws IOException {
    Path list = LISTS.resolve(module + ".txt");
    String api = PublicApi.of(library().find(module).orElseThrow());
    if (Boolean.getBoolean("api.update")) {
      Files.createDirectories(LISTS);
      Files.writeString(list, api);
    }
    assertThat(api)
        .as(
            "the public API of %s is not as listed in %s; if the change is meant, write the list"
                + " anew with mvn test -Dapi.update=true -Dtest=PublicApiTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false, and review it",
            module, list)
        .isEqualTo(Files.exists(list) ? Files.readString(list) : "");
  }

  @Test
  void everyModuleIsListed() {
    Set<String> modules =
        library().findAll().stream().map(m -> m.descriptor().name()).collect(Collectors.toSet());
    assertThat(modules)
        .containsExactlyInAnyOrder("org.impsci.core", "org.impsci.fidelity", "org.impsci.taxonomy");
  }

  @Test
  void packagesForSiblingModulesAreNotListed() {
    ModuleReference core = library().find("org.impsci.core").orElseThrow();
    assertThat(PublicApi.of(core))
        .contains("package org.impsci.core\n", "package org.impsci.core.agreement\n")
        .doesNotContain("org.impsci.core.build", "org.impsci.core.data");
  }

  private static ModuleFinder library() {
    String paths =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return ModuleFinder.of(
        Arrays.stream(paths.split(File.pathSeparator))
            .filter(entry -> entry.matches(".*(core|taxonomy|fidelity)/target/.*"))
            .map(Path::of)
            .toArray(Path[]::new));
  }
}
