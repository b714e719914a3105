package org.impsci.examples.quickstart;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What GraalVM's native-image cannot find out about a module by itself: the files it reads, the
 * types a mapper binds, and those that Java writes and reads as objects. Each is asked for only if
 * the type, or one that reads the file, is reachable.
 */
final class NativeImage {

  private NativeImage() {}

  /** The metadata of a module, by the names of their files. */
  static Map<String, String> of(ModuleReference module) {
    Map<String, String> files = new TreeMap<>();
    files.put("reflect-config.json", reflection(module));
    if (!resourcesOf(module).isEmpty()) {
      files.put("resource-config.json", resources(module));
    }
    files.put("serialization-config.json", serialization(module));
    return files;
  }

  /** The files of a module that its classes read. */
  static List<String> resourcesOf(ModuleReference module) {
    try (ModuleReader reader = module.open();
        Stream<String> files = reader.list()) {
      return files
          .filter(file -> !file.endsWith("/") && !file.endsWith(".class"))
          .filter(file -> !file.startsWith("META-INF/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String reflection(ModuleReference module) {
    return types(module, NativeImage::isBound)
        .map(
            name ->
                "  {\"condition\": {\"typeReachable\": \""
                    + name
                    + "\"}, \"name\": \""
                    + name
                    + "\", \"allDeclaredConstructors\": true, \"allDeclaredFields\": true,"
                    + " \"allDeclaredMethods\": true, \"allRecordComponents\": true}")
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private static String resources(ModuleReference module) {
    return resourcesOf(module).stream()
        .map(file -> "      {\"pattern\": \"\\\\Q" + file + "\\\\E\"}")
        .collect(
            Collectors.joining(
                ",\n", "{\n  \"resources\": {\n    \"includes\": [\n", "\n    ]\n  }\n}\n"));
  }

  private static String serialization(ModuleReference module) {
    return types(module, NativeImage::isSerialized)
        .map(
            name ->
                "    {\"condition\": {\"typeReachable\": \""
                    + name
                    + "\"}, \"name\": \""
                    + name
                    + "\"}")
        .collect(
            Collectors.joining(
                ",\n", "{\n  \"types\": [\n", "\n  ],\n  \"lambdaCapturingTypes\": []\n}\n"));
  }

  private static Stream<String> types(ModuleReference module, Predicate<Class<?>> which) {
    return PublicApi.classes(module).stream()
        .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
        .filter(which)
        .map(Class::getName)
        .sorted();
  }

  /** Records and enums that users see, and whatever says itself how JSON carries it. */
  private static boolean isBound(Class<?> type) {
    return (PublicApi.isVisible(type) && (type.isRecord() || type.isEnum())) || isAnnotated(type);
  }

  private static boolean isAnnotated(Class<?> type) {
    Stream<AnnotatedElement> elements =
        Stream.of(
                Stream.of(type),
                Arrays.stream(type.getDeclaredMethods()),
                Arrays.stream(type.getDeclaredConstructors()))
            .flatMap(part -> part);
    return elements
        .flatMap(element -> Arrays.stream(element.getAnnotations()))
        .anyMatch(
            annotation ->
                annotation
                    .annotationType()
                    .getPackageName()
                    .equals("com.fasterxml.jackson.annotation"));
  }

  private static boolean isSerialized(Class<?> type) {
    return Serializable.class.isAssignableFrom(type) && !type.isInterface();
  }
}
