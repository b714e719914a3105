package org.impsci.examples.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Writes a report as one HTML file, from templates that were compiled with the program and escape
 * whatever they show.
 */
final class ReportFile {

  private static final String PACKAGE = "org.impsci.examples.report";

  private ReportFile() {}

  /**
   * Writes a report.
   *
   * @return the whole file, which asks for nothing else
   */
  static String html(Report report) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, ReportFile.class.getClassLoader(), PACKAGE);
    StringOutput out = new StringOutput();
    engine.render("report.jte", new Page(report, style()), out);
    return out.toString();
  }

  /**
   * A report and what it looks like.
   *
   * @param style the style sheet
   */
  record Page(Report report, String style) {

    /**
     * What the file may load and run: nothing, but for its own style sheet. Should markup get
     * through all escaping, a browser still does not obey it.
     */
    String policy() {
      return "default-src 'none'; style-src 'sha256-"
          + sha256(style)
          + "'; base-uri 'none'; form-action 'none'";
    }

    private static String sha256(String text) {
      try {
        return Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static String style() {
    try (InputStream in = ReportFile.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is not beside " + ReportFile.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
