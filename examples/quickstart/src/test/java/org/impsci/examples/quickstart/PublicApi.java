package org.impsci.examples.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a module shows to everyone, as text: each type of its exported packages with its public and
 * protected members, in alphabetical order. What a record's header or an enum implies is not
 * repeated; what a type inherits from a class that nobody sees is its own.
 */
final class PublicApi {

  private PublicApi() {}

  /** The API of a module: packages, their types, and the members of each. */
  static String of(ModuleReference module) {
    Map<String, Map<String, Class<?>>> packages = new TreeMap<>();
    module.descriptor().exports().stream()
        .filter(exports -> !exports.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .forEach(name -> packages.put(name, new TreeMap<>()));
    for (Class<?> type : classes(module)) {
      Map<String, Class<?>> shown = packages.get(type.getPackageName());
      if (shown != null && isVisible(type)) {
        shown.put(name(type), type);
      }
    }
    StringBuilder text = new StringBuilder();
    packages.forEach(
        (name, types) -> {
          text.append("package ").append(name).append('\n');
          types.values().forEach(type -> append(text, type));
          text.append('\n');
        });
    return text.toString();
  }

  /** Every class of a module, whoever sees it. */
  static List<Class<?>> classes(ModuleReference module) {
    try (ModuleReader reader = module.open();
        Stream<String> files = reader.list()) {
      return files
          .filter(file -> file.endsWith(".class") && file.contains("/"))
          .filter(file -> !file.startsWith("META-INF") && !file.endsWith("package-info.class"))
          .<Class<?>>map(file -> load(file.substring(0, file.length() - 6).replace('/', '.')))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicApi.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void append(StringBuilder text, Class<?> type) {
    text.append("\n  ").append(header(type)).append('\n');
    if (type.isEnum()) {
      for (Field constant : type.getFields()) {
        if (constant.isEnumConstant()) {
          text.append("    ").append(constant.getName()).append('\n');
        }
      }
    }
    TreeSet<String> members = new TreeSet<>();
    for (Class<?> owner = type; owner != null && owns(type, owner); owner = owner.getSuperclass()) {
      Arrays.stream(owner.getDeclaredFields())
          .filter(PublicApi::isVisible)
          .filter(field -> !field.isEnumConstant())
          .forEach(field -> members.add(field(field)));
      Arrays.stream(owner.getDeclaredMethods())
          .filter(PublicApi::isVisible)
          .filter(method -> !method.isSynthetic() && !isImplied(type, method))
          .forEach(method -> members.add(method(type, method)));
    }
    Arrays.stream(type.getDeclaredConstructors())
        .filter(PublicApi::isVisible)
        .filter(constructor -> !isCanonical(type, constructor))
        .forEach(constructor -> members.add(constructor(type, constructor)));
    members.forEach(member -> text.append("    ").append(member).append('\n'));
  }

  private static boolean owns(Class<?> type, Class<?> owner) {
    return owner == type || !isVisible(owner);
  }

  private static String header(Class<?> type) {
    String kind =
        type.isAnnotation()
            ? "@interface "
            : type.isInterface()
                ? "interface "
                : type.isEnum() ? "enum " : type.isRecord() ? "record " : "class ";
    int implied = Modifier.STATIC | (type.isInterface() ? Modifier.ABSTRACT : 0);
    int modifiers =
        type.isEnum() || type.isRecord()
            ? type.getModifiers() & Modifier.PROTECTED
            : type.getModifiers() & ~implied & ~Modifier.INTERFACE;
    StringBuilder header = new StringBuilder(modifiers(modifiers));
    if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
      header.append("inner ");
    }
    if (type.isSealed()) {
      header.append("sealed ");
    }
    header.append(kind).append(name(type)).append(variables(type.getTypeParameters()));
    if (type.isRecord()) {
      header.append(
          Arrays.stream(type.getRecordComponents())
              .map(component -> name(component.getGenericType()) + " " + component.getName())
              .collect(Collectors.joining(", ", "(", ")")));
    }
    Class<?> parent = type.getSuperclass();
    if (parent != null && parent != Object.class && isVisible(parent) && kind.equals("class ")) {
      header.append(" extends ").append(name(type.getGenericSuperclass()));
    }
    if (type.getInterfaces().length > 0) {
      header.append(
          Arrays.stream(type.getGenericInterfaces())
              .map(PublicApi::name)
              .collect(
                  Collectors.joining(", ", type.isInterface() ? " extends " : " implements ", "")));
    }
    if (type.isSealed()) {
      header.append(
          Arrays.stream(type.getPermittedSubclasses())
              .map(PublicApi::name)
              .collect(Collectors.joining(", ", " permits ", "")));
    }
    return header.toString();
  }

  private static String field(Field field) {
    return modifiers(field.getModifiers()) + name(field.getGenericType()) + " " + field.getName();
  }

  private static String constructor(Class<?> type, Constructor<?> constructor) {
    return modifiers(constructor.getModifiers())
        + variables(constructor.getTypeParameters())
        + type.getSimpleName()
        + parameters(constructor);
  }

  private static String method(Class<?> type, Method method) {
    int implied =
        Modifier.SYNCHRONIZED
            | (type.isInterface() ? Modifier.ABSTRACT : 0)
            | (Modifier.isFinal(type.getModifiers()) || type.isEnum() ? Modifier.FINAL : 0);
    String variables = variables(method.getTypeParameters());
    return modifiers(method.getModifiers() & ~implied & Modifier.methodModifiers())
        + (method.isDefault() ? "default " : "")
        + (variables.isEmpty() ? "" : variables + " ")
        + name(method.getGenericReturnType())
        + " "
        + method.getName()
        + parameters(method);
  }

  private static String parameters(Executable executable) {
    List<String> names =
        Arrays.stream(executable.getGenericParameterTypes())
            .map(PublicApi::name)
            .collect(Collectors.toList());
    if (executable.isVarArgs()) {
      int last = names.size() - 1;
      names.set(last, names.get(last).replaceFirst("\\[]$", "..."));
    }
    return "(" + String.join(", ", names) + ")";
  }

  /** Public goes without saying. */
  private static String modifiers(int modifiers) {
    String words = Modifier.toString(modifiers & ~Modifier.PUBLIC & ~Modifier.STRICT);
    return words.isEmpty() ? "" : words + " ";
  }

  private static String variables(TypeVariable<?>[] variables) {
    return variables.length == 0
        ? ""
        : Arrays.stream(variables)
            .map(PublicApi::variable)
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private static String variable(TypeVariable<?> variable) {
    String bounds = join(variable.getBounds());
    return variable.getName() + (bounds.isEmpty() ? "" : " extends " + bounds);
  }

  private static String name(Type type) {
    if (type instanceof Class<?> c) {
      return c.isArray()
          ? name(c.getComponentType()) + "[]"
          : c.isMemberClass()
              ? name(c.getDeclaringClass()) + "." + c.getSimpleName()
              : c.getSimpleName();
    }
    if (type instanceof ParameterizedType p) {
      return Arrays.stream(p.getActualTypeArguments())
          .map(PublicApi::name)
          .collect(Collectors.joining(", ", name(p.getRawType()) + "<", ">"));
    }
    if (type instanceof GenericArrayType array) {
      return name(array.getGenericComponentType()) + "[]";
    }
    if (type instanceof WildcardType wildcard) {
      String upper = join(wildcard.getUpperBounds());
      String lower = join(wildcard.getLowerBounds());
      return "?"
          + (upper.isEmpty() ? "" : " extends " + upper)
          + (lower.isEmpty() ? "" : " super " + lower);
    }
    return type.getTypeName();
  }

  private static String join(Type[] bounds) {
    return Arrays.stream(bounds)
        .filter(bound -> bound != Object.class)
        .map(PublicApi::name)
        .collect(Collectors.joining(" & "));
  }

  /** Whether code of another module can name a type, if its package is exported. */
  static boolean isVisible(Class<?> type) {
    return isShown(type.getModifiers())
        && !type.isAnonymousClass()
        && !type.isLocalClass()
        && (type.getDeclaringClass() == null || isVisible(type.getDeclaringClass()));
  }

  static boolean isVisible(Member member) {
    return isShown(member.getModifiers());
  }

  private static boolean isShown(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static boolean isImplied(Class<?> type, Method method) {
    if (type.isEnum()) {
      return Modifier.isStatic(method.getModifiers())
          && (method.getName().equals("values") || method.getName().equals("valueOf"));
    }
    return type.isRecord()
        && (Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .anyMatch(method::equals)
            || isOfObject(method));
  }

  private static boolean isOfObject(Method method) {
    return Arrays.stream(Object.class.getMethods())
        .anyMatch(
            ours ->
                ours.getName().equals(method.getName())
                    && Arrays.equals(ours.getParameterTypes(), method.getParameterTypes()));
  }

  private static boolean isCanonical(Class<?> type, Constructor<?> constructor) {
    return type.isRecord()
        && Arrays.equals(
            constructor.getParameterTypes(),
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
  }
}
