package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the metadata for GraalVM's native-image against what the modules hold. To write them anew:
 * {@code mvn test -Dapi.update=true -Dtest=NativeImageTest
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class NativeImageTest {

  /** What version 1.1.0 of GraalVM's schemas lets the objects of these files have. */
  private static final Set<String> KNOWN =
      Set.of(
          "condition",
          "typeReachable",
          "name",
          "allDeclaredConstructors",
          "allDeclaredFields",
          "allDeclaredMethods",
          "allRecordComponents",
          "resources",
          "includes",
          "pattern",
          "types",
          "lambdaCapturingTypes");

  @ParameterizedTest
  @ValueSource(strings = {"core", "fidelity", "taxonomy"})
  void isWhatTheModuleNeeds(String module) throws IOException {
    for (Map.Entry<String, String> file : NativeImage.of(Library.module(module)).entrySet()) {
      Path path = directory(module).resolve(file.getKey());
      if (Boolean.getBoolean("api.update")) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      assertThat(file.getValue())
          .as(
              "%s is not what the module needs: write it anew with mvn test -Dapi.update=true"
                  + " -Dtest=NativeImageTest -Dsurefire.failIfNoSpecifiedTests=false",
              path)
          .isEqualTo(Files.readString(path));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fidelity", "taxonomy"})
  void everyFileThatIsReadIsMatched(String module) throws IOException {
    List<String> patterns =
        strings(json(module, "resource-config.json").at("/resources/includes"), "pattern");
    List<String> files = NativeImage.resourcesOf(Library.module(module));
    assertThat(files).hasSizeGreaterThan(5);
    assertThat(files)
        .allSatisfy(file -> assertThat(patterns).anyMatch(pattern -> file.matches(pattern)));
    assertThat(patterns)
        .allSatisfy(pattern -> assertThat(files).anyMatch(file -> file.matches(pattern)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"core", "fidelity", "taxonomy"})
  void everyTypeThatIsNamedIsThere(String module) throws IOException, ClassNotFoundException {
    List<String> types =
        Stream.concat(
                strings(json(module, "reflect-config.json"), "name").stream(),
                strings(json(module, "serialization-config.json").at("/types"), "name").stream())
            .toList();
    assertThat(types).hasSizeGreaterThan(20);
    for (String type : types) {
      assertThat(Class.forName(type, false, getClass().getClassLoader()).getName()).isEqualTo(type);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"core", "fidelity", "taxonomy"})
  void hasNoFieldThatGraalDoesNotKnow(String module) throws IOException {
    Set<String> fields = new TreeSet<>();
    for (String file : NativeImage.of(Library.module(module)).keySet()) {
      collect(json(module, file), fields);
    }
    assertThat(KNOWN).containsAll(fields);
  }

  private static void collect(JsonNode node, Set<String> fields) {
    node.fieldNames().forEachRemaining(fields::add);
    node.forEach(child -> collect(child, fields));
  }

  private static List<String> strings(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(node -> node.get(field).asText())
        .toList();
  }

  private static JsonNode json(String module, String file) throws IOException {
    return new ObjectMapper().readTree(directory(module).resolve(file).toFile());
  }

  private static Path directory(String module) {
    return Path.of(
        "../..", module, "src/main/resources/META-INF/native-image/org.impsci/impsci-" + module);
  }
}
