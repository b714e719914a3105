package org.impsci.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What every value promises, tried on a value and on those that it holds. */
final class Promises {

  /** An instance of each type of record that was found. */
  private final Map<Class<?>, Object> found = new HashMap<>();

  private final Set<String> broken = new TreeSet<>();

  private Promises() {}

  /** Checks that no component is null unless its type says so, and that no text is blank. */
  static void check(Object value) {
    Promises promises = new Promises();
    promises.find(value);
    promises.found.values().forEach(promises::checkComponents);
    assertThat(promises.broken).isEmpty();
  }

  private void find(@Nullable Object value) {
    if (value instanceof Iterable<?> values) {
      values.forEach(this::find);
    } else if (value instanceof Map<?, ?> map) {
      find(map.keySet());
      find(map.values());
    } else if (value instanceof Record && value.getClass().getName().startsWith("org.impsci.")) {
      found.putIfAbsent(value.getClass(), value);
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        find(of(value, component));
      }
    }
  }

  private void checkComponents(Object value) {
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      String name = value.getClass().getSimpleName() + "." + component.getName();
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (!component.getType().isPrimitive()
          && !nullable
          && made(value, component, null).filter(made -> of(made, component) == null).isPresent()) {
        broken.add(name + " may be null");
      }
      if (component.getType() == String.class && made(value, component, " ").isPresent()) {
        broken.add(name + " may be blank");
      }
    }
  }

  /** The value with another component; empty if it is refused. */
  private static Optional<Object> made(Object value, RecordComponent other, @Nullable Object part) {
    RecordComponent[] components = value.getClass().getRecordComponents();
    Object[] parts =
        Arrays.stream(components)
            .map(c -> c.getName().equals(other.getName()) ? part : of(value, c))
            .toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = value.getClass().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return Optional.of(constructor.newInstance(parts));
    } catch (InvocationTargetException e) {
      assertThat(e.getCause())
          .as("%s made with %s", other, part)
          .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class);
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static @Nullable Object of(Object value, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
