package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.File;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a container does that loads an application, drops it and loads it anew. */
class ReloadingTest {

  private static final int GARBAGE_COLLECTIONS = 50;

  @Test
  void theClassesOfADroppedApplicationAreUnloaded() throws Exception {
    WeakReference<ClassLoader> dropped = runInALoaderOfItsOwn();
    for (int i = 0; i < GARBAGE_COLLECTIONS && dropped.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(dropped.get()).as("the class loader, after it was dropped").isNull();
  }

  private static WeakReference<ClassLoader> runInALoaderOfItsOwn() throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Class<?> reloaded = loader.loadClass(ReadmeExamples.class.getName());
      assertThat(reloaded).isNotSameAs(ReadmeExamples.class);
      var first = reloaded.getDeclaredMethod("first");
      first.setAccessible(true);
      assertThat(Printed.by(() -> first.invoke(null))).isEqualTo(Printed.by(ReadmeExamples::first));
      return new WeakReference<>(loader);
    }
  }

  private static URL[] classPath() throws Exception {
    String entries =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<URL> urls = new ArrayList<>();
    for (String entry : Splitter.on(File.pathSeparatorChar).split(entries)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return urls.toArray(new URL[0]);
  }
}
