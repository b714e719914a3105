package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the public API against the lists under {@code src/test/api}, so that every change of it is
 * seen in review. To write the lists anew: {@code mvn test -Dapi.update=true -Dtest=PublicApiTest
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class PublicApiTest {

  @ParameterizedTest
  @ValueSource(strings = {"core", "fidelity", "taxonomy"})
  void isAsListed(String module) throws IOException {
    Path list = Path.of("src/test/api/org.impsci." + module + ".txt");
    String api = PublicApi.of(Library.module(module));
    if (Boolean.getBoolean("api.update")) {
      Files.writeString(list, api);
    }
    assertThat(api)
        .as(
            "the public API of %s is not as listed in %s; if the change is meant, write the list"
                + " anew with mvn test -Dapi.update=true -Dtest=PublicApiTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false, and review it",
            module, list)
        .isEqualTo(Files.readString(list));
  }

  @Test
  void everyModuleIsListed() {
    assertThat(Library.modules().findAll().stream().map(module -> module.descriptor().name()))
        .containsExactlyInAnyOrderElementsOf(
            Library.MODULES.stream().map(name -> "org.impsci." + name).toList());
  }

  @Test
  void packagesForSiblingModulesAreNotListed() {
    assertThat(PublicApi.of(Library.module("core")))
        .contains("package org.impsci.core\n", "package org.impsci.core.agreement\n")
        .doesNotContain("org.impsci.core.build", "org.impsci.core.data");
  }
}
