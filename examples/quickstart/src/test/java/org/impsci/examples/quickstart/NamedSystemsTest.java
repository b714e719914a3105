package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.impsci.taxonomy.review.LibraryPlace;
import org.impsci.taxonomy.review.NamedSystem;
import org.impsci.taxonomy.review.NamedSystems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every system that the review names has a place that exists, or a reason why it has none. */
class NamedSystemsTest {

  static Stream<NamedSystem> systems() {
    return NamedSystems.ofBonfils2017().stream();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void everyPlaceExists(NamedSystem system) throws ReflectiveOperationException {
    if (system.places().isEmpty()) {
      assertThat(system.findReason()).isPresent();
    }
    for (LibraryPlace place : system.places()) {
      check(place);
    }
  }

  private static void check(LibraryPlace place) throws ReflectiveOperationException {
    Class<?> type = Class.forName(place.type());
    if (place.member() == null) {
      return;
    }
    if (type.isEnum() && place.entry() == null) {
      assertThat(type.getEnumConstants())
          .extracting(constant -> ((Enum<?>) constant).name())
          .as(place.inText())
          .contains(place.member());
      return;
    }
    List<Method> methods =
        Arrays.stream(type.getMethods()).filter(m -> m.getName().equals(place.member())).toList();
    assertThat(methods).as(place.inText()).isNotEmpty();
    if (place.entry() != null) {
      assertThat(entry(methods.get(0), place.entry())).as(place.inText()).isNotNull();
    }
  }

  /** What a method gives for a code, or what has the code in what it gives. */
  private static Object entry(Method method, String code) throws ReflectiveOperationException {
    if (method.getParameterCount() == 1) {
      Object found = method.invoke(null, code);
      return found instanceof Optional<?> optional
          ? optional.orElseGet(() -> fail(code + " is not there"))
          : found;
    }
    Object holder = method.invoke(null);
    return holder.getClass().getMethod("get", String.class).invoke(holder, code);
  }
}
