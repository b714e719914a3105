package org.impsci.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The inputs from which fuzzing begins, and those that it once found, in every build. */
class FuzzInputsTest {

  private static final Map<Class<?>, Consumer<byte[]>> TARGETS =
      Map.ofEntries(
          Map.entry(CsvFuzzer.class, CsvFuzzer::fuzzerTestOneInput),
          Map.entry(JsonLinesFuzzer.class, JsonLinesFuzzer::fuzzerTestOneInput));

  @TestFactory
  Stream<DynamicTest> everyInputIsReadOrRefused() {
    return TARGETS.entrySet().stream()
        .flatMap(
            target ->
                inputs(target.getKey()).stream()
                    .map(
                        file ->
                            DynamicTest.dynamicTest(
                                target.getKey().getSimpleName() + " " + file.getFileName(),
                                () -> target.getValue().accept(Files.readAllBytes(file)))));
  }

  private static List<Path> inputs(Class<?> target) {
    URL folder = target.getResource(target.getSimpleName());
    assertThat(folder).as("inputs of " + target).isNotNull();
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      List<Path> inputs = files.toList();
      assertThat(inputs).isNotEmpty();
      return inputs;
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
