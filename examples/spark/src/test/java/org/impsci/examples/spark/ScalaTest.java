package org.impsci.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles {@code UseFromScala.scala}, and runs it. */
class ScalaTest {

  @TempDir Path classes;

  @Test
  void scalaReadsRowsAsItsOwnClassesAndMapsTypedDatasets() throws Exception {
    assertThat(
            scala.tools.nsc.Main.process(
                new String[] {
                  "-Werror",
                  "-d",
                  classes.toString(),
                  "-classpath",
                  ClassPath.ofTests(),
                  "src/test/scala/UseFromScala.scala"
                }))
        .isTrue();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
      Thread.currentThread().setContextClassLoader(loader);
      try (SparkSession spark = Job.session()) {
        Class<?> scala = loader.loadClass("UseFromScala");
        assertThat((Object[]) scala.getMethod("table", SparkSession.class).invoke(null, spark))
            .extracting(Object::toString)
            .containsExactly(
                "Classified(W1,List(Category(evaluation-framework,0.6225,true)))",
                "Classified(W2,List())");
        assertThat((String[]) scala.getMethod("typed", SparkSession.class).invoke(null, spark))
            .containsExactly("1: evaluation-framework");
      }
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
