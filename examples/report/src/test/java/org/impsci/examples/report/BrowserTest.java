package org.impsci.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserTest {

  /** Where the pictures of the README are taken from. */
  private static final Path PICTURES = Path.of("target", "pictures");

  @TempDir private static Path folder;
  private static Browser browser;
  private static Path example;
  private static Path hostile;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.start();
    example = folder.resolve("example.html");
    run(example.toString(), "--date", "2026-05-31");
    hostile = folder.resolve("hostile.html");
    String attack =
        "<script>document.title = 'taken'</script><img src=x onerror=\"document.title = 'taken'\">";
    Path studies = folder.resolve("studies.jsonl");
    Files.writeString(
        studies,
        """
        {"id": "a", "title": "%s", "abstract": "Barriers %s and CFIR </style></svg> guided implementation."}
        """
            .formatted(json(attack), json(attack)));
    Path findings = folder.resolve("findings.jsonl");
    Files.writeString(
        findings,
        """
        {"id": "F1", "statement": "%s", "determinant": "finance", "level": "organizational", "influence": "barrier", "direction": "stated", "citation": "explicit", "studies": ["a"]}
        """
            .formatted(json(attack)));
    Path reviews = folder.resolve("reviews.csv");
    Files.writeString(
        reviews,
        "site,date,caseload-size\n\"" + attack.replace("\"", "\"\"") + "\",2026-01-31,4\n");
    run(
        hostile.toString(),
        "--assessments",
        reviews.toString(),
        "--studies",
        studies.toString(),
        "--findings",
        findings.toString(),
        "--title",
        attack);
  }

  private static void run(String... args) {
    assertThat(Main.run(args, System.out, System.err)).isZero();
  }

  private static String json(String text) {
    return text.replace("\"", "\\\"");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"360,light", "360,dark", "1400,light", "1400,dark"})
  void everybodyCanReadIt(int width, String colours) {
    openWithAllUnfolded(width, colours);
    assertThat(browser.accessibilityFaults()).isEmpty();
  }

  private static void openWithAllUnfolded(int width, String colours) {
    browser.show(width, colours);
    browser.open(example);
    browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 768, 1400})
  void nothingOverflows(int width) {
    openWithAllUnfolded(width, "light");
    assertThat(overflowing()).isEqualTo(List.of());
    assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo((long) width);
    assertThat(browser.console()).isEmpty();
  }

  /** What sticks out of the page, or of a picture's own box. */
  private static Object overflowing() {
    return browser.run(
        """
        const out = [];
        for (const e of document.querySelectorAll('main *, header *, footer *')) {
          if (e.closest('.hidden, .scroll')) continue;
          const box = e.getBoundingClientRect();
          if (box.width > 0 && (box.right > innerWidth + 1 || box.left < -1)) {
            out.push(e.tagName + '.' + (e.getAttribute('class') || '') + ' ' + (e.textContent || '').slice(0, 40));
          }
        }
        return out;
        """);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1400})
  void markupInTheDataShowsAsText(int width) {
    browser.show(width, "light");
    browser.open(hostile);
    assertThat(String.valueOf(browser.run("return document.title"))).startsWith("<script>");
    assertThat(browser.run("return document.querySelectorAll('main script, main img').length"))
        .isEqualTo(0L);
    for (String place : List.of("h1", "h3", ".study h4", ".text", ".findings", ".overview")) {
      assertThat(
              String.valueOf(
                  browser.run("return document.querySelector(arguments[0]).textContent", place)))
          .as(place)
          .contains("<script>document.title = 'taken'</script>");
    }
    assertThat(browser.console()).isEmpty();
    assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo((long) width);
  }

  @Test
  void asksForNothingElse() {
    browser.show(1400, "light");
    browser.open(example);
    assertThat(browser.run("return performance.getEntriesByType('resource').length")).isEqualTo(0L);
    assertThat(browser.run("return document.querySelectorAll('script, link, img, iframe').length"))
        .isEqualTo(0L);
  }

  @Test
  void everythingCanBeReachedByKeyboard() {
    browser.show(1400, "light");
    browser.open(example);
    assertThat(
            browser.run(
                """
                return [...document.querySelectorAll('a, summary')].filter(e => e.tabIndex < 0).length
                """))
        .isEqualTo(0L);
    assertThat(
            browser.run(
                """
                return [...document.querySelectorAll('a[href^="#"]')]
                    .filter(a => !document.getElementById(a.getAttribute('href').slice(1))).length
                """))
        .isEqualTo(0L);
  }

  @Test
  void printsWhatIsFoldedAwayInLightColours() {
    browser.show(1000, "dark");
    browser.open(example);
    String unseen =
        """
        return [...document.querySelectorAll('details')]
            .filter(d => !d.lastElementChild.checkVisibility()).length;
        """;
    assertThat(browser.run(unseen)).isNotEqualTo(0L);
    browser.showAsOnPaper();
    assertThat(browser.run(unseen)).isEqualTo(0L);
    assertThat(browser.run("return getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(255, 255, 255)");
    assertThat(new String(browser.print(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  @Test
  void theCheckOfContrastFindsWhatIsTooPale() {
    browser.show(1000, "light");
    browser.open(hostile);
    browser.run("document.querySelector('h2').style.setProperty('color', '#c8ccd2')");
    assertThat(browser.accessibilityFaults())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("color-contrast: #sites");
  }

  @Test
  void takesThePicturesOfTheReadme() throws IOException {
    Files.createDirectories(PICTURES);
    browser.open(example);
    browser.show(900, "light");
    picture("article:has(#site-1) > section:first-of-type", "trend");
    picture("article:has(#site-1) > section:has(.profile)", "profile");
    picture("article:has(#site-1) > section:has(.way)", "plan");
    picture("section.card:has(.dots)", "studies");
    picture("article:has(#study-1)", "evidence-in-text");
    picture("section.card:has(.map)", "map");
    picture("section.card:has(.heat)", "heat");
    browser.show(900, "dark");
    picture("section.card:has(.map)", "map-dark");
    picture("article:has(#study-1)", "evidence-in-text-dark");
    browser.show(360, "light");
    picture("article:has(#site-1)", "site-narrow");
    picture("section.card:has(.dots)", "studies-narrow");
    picture("section.card:has(.map)", "map-narrow");
    picture("section.card:has(.heat)", "heat-narrow");
  }

  private static void picture(String selector, String name) throws IOException {
    Path file = PICTURES.resolve(name + ".png");
    browser.picture(selector, file);
    assertThat(file).isNotEmptyFile();
  }
}
