package org.impsci.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;

/** A headless Chromium, driven by the driver that is installed beside it. */
final class Browser implements AutoCloseable {

  /** Set to say that a machine is meant to have a browser: without one, tests then fail. */
  private static final String REQUIRED = "report.browser.required";

  /** Less than the driver itself waits for an answer, which is three minutes. */
  private static final Duration PATIENCE = Duration.ofSeconds(170);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts the browser; where there is none, the test is skipped and says why. */
  static Browser start() {
    Optional<File> browser = find("chromium", "chromium-browser", "google-chrome");
    Optional<File> driver = find("chromedriver");
    if (browser.isEmpty() || driver.isEmpty()) {
      String why =
          "skipped: chromium and chromedriver are not both on the path; on Debian,"
              + " apt-get install chromium chromium-driver";
      if (Boolean.getBoolean(REQUIRED)) {
        fail(why);
      }
      System.out.println("BrowserTest " + why);
      return abort(why);
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.get());
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--force-device-scale-factor=1");
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driver.get()).build();
    ChromeDriver started = new ChromeDriver(service, options);
    // A machine with much else to do takes longer than the half minute that is allowed otherwise.
    started.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
    return new Browser(started);
  }

  private static Optional<File> find(String... names) {
    List<String> folders =
        Arrays.asList(String.valueOf(System.getenv("PATH")).split(File.pathSeparator, -1));
    return Arrays.stream(names)
        .flatMap(name -> folders.stream().map(folder -> new File(folder, name)))
        .filter(File::canExecute)
        .findFirst();
  }

  /** Sets the width of the window and the colours that its user prefers. */
  void show(int width, String colours) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
  }

  /** Shows the page as it is printed. */
  void showAsOnPaper() {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
  }

  void open(Path file) {
    driver.get(file.toUri().toString());
  }

  /** Runs a script in the page, and gives what it returns. */
  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** What the browser has to say of the page since it was last asked. */
  List<String> console() {
    List<String> messages = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      messages.add(entry.getLevel() + " " + entry.getMessage());
    }
    return messages;
  }

  /** What axe finds against WCAG 2.2 at the levels A and AA, and good practice. */
  List<String> accessibilityFaults() {
    run(axe());
    Object faults =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              resultTypes: ['violations']
            })
              .then(result => done(result.violations.flatMap(v => v.nodes.map(
                  n => v.id + ': ' + n.target.join(' ') + ': ' + n.failureSummary))))
              .catch(e => done(['axe failed: ' + e]));
            """);
    List<String> texts = new ArrayList<>();
    assertThat(faults).isInstanceOf(List.class);
    ((List<?>) faults).forEach(fault -> texts.add(String.valueOf(fault)));
    return texts;
  }

  private static String axe() {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes a picture of one element. */
  void picture(String selector, Path file) throws IOException {
    Object box =
        run(
            """
            const e = document.querySelector(arguments[0]).getBoundingClientRect();
            return [e.x + scrollX, e.y + scrollY, e.width, e.height];
            """,
            selector);
    List<?> numbers = (List<?>) box;
    Map<String, Object> shot =
        driver.executeCdpCommand(
            "Page.captureScreenshot",
            Map.of(
                "format",
                "png",
                "captureBeyondViewport",
                true,
                "clip",
                Map.of(
                    "x", numbers.get(0),
                    "y", numbers.get(1),
                    "width", numbers.get(2),
                    "height", numbers.get(3),
                    "scale", 1)));
    Files.write(file, Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
  }

  /** The page on paper. */
  byte[] print() {
    return Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
  }

  @Override
  public void close() {
    driver.quit();
  }
}
