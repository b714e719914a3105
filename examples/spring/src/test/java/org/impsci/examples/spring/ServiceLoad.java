package org.impsci.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.impsci.examples.spring.Service.Answer;
import org.junit.jupiter.api.Test;

/**
 * Good and bad requests of several clients at once, bounded in number and time. Each answer is
 * checked to be the one to its own request. Clients and service share the machine and the JVM.
 */
class ServiceLoad {

  private static final int REQUESTS = 20_000;
  private static final int WARM_UP = 4_000;
  private static final int CLIENTS = 8;
  private static final Duration AT_MOST = Duration.ofMinutes(2);
  private static final byte[] TOO_LARGE = new byte[(1 << 20) + 1];

  private final Service service = Service.shared();
  private final AtomicInteger next = new AtomicInteger();
  private final Map<Integer, Sample> samples = new ConcurrentHashMap<>();

  private enum Kind {
    GOOD_REVIEW,
    REVIEW_OUT_OF_RANGE,
    REVIEW_NOT_JSON,
    ONE_STUDY,
    TEN_STUDIES_ONE_BAD,
    TOO_LARGE,
    WRONG_TYPE;

    /** Half of the requests are good reviews, four in ten thousand too large. */
    static Kind of(int number) {
      if (number % 2_500 == 9) {
        return TOO_LARGE;
      }
      return switch (number % 10) {
        case 5 -> REVIEW_OUT_OF_RANGE;
        case 6 -> REVIEW_NOT_JSON;
        case 7 -> ONE_STUDY;
        case 8 -> TEN_STUDIES_ONE_BAD;
        case 9 -> WRONG_TYPE;
        default -> GOOD_REVIEW;
      };
    }
  }

  private record Sample(Kind kind, int status, long nanos) {}

  @Test
  void losesNothingUnderLoad() throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      running.add(clients.submit(() -> client(start + AT_MOST.toNanos())));
    }
    for (Future<?> client : running) {
      client.get();
    }
    clients.shutdown();
    double seconds = (System.nanoTime() - start) / 1e9;

    int sent = Math.min(next.get(), REQUESTS);
    report(sent, seconds);
    assertThat(samples).hasSize(sent);
    assertThat(samples.values()).noneMatch(sample -> sample.status() >= 500);
    assertThat(sent).as("sent before the time was over").isGreaterThan(WARM_UP);
  }

  private void client(long deadline) {
    while (System.nanoTime() < deadline) {
      int number = next.getAndIncrement();
      if (number >= REQUESTS) {
        return;
      }
      Kind kind = Kind.of(number);
      long start = System.nanoTime();
      Answer answer = send(kind, number);
      samples.put(number, new Sample(kind, answer.status(), System.nanoTime() - start));
      check(kind, number, answer);
    }
    next.updateAndGet(number -> Math.min(number, REQUESTS));
  }

  private Answer send(Kind kind, int number) {
    String site = "site-" + number;
    return switch (kind) {
      case GOOD_REVIEW -> service.post("/assessments/score", review(site, number % 5 + 1));
      case REVIEW_OUT_OF_RANGE -> service.post("/assessments/score", review(site, 10 + number));
      case REVIEW_NOT_JSON -> service.post("/assessments/score", review(site, 3) + number);
      case ONE_STUDY -> service.post("/studies/classify", Requests.study(site));
      case TEN_STUDIES_ONE_BAD -> {
        List<String> studies = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
          studies.add(Requests.study(site + "-" + i));
        }
        studies.add(number % 9, "{\"id\": %d}".formatted(number));
        yield service.post("/studies/classify", studies.toString());
      }
      case TOO_LARGE ->
          service.post("/assessments/score", Service.JSON, BodyPublishers.ofByteArray(TOO_LARGE));
      case WRONG_TYPE ->
          service.post("/assessments/score", "text/plain", BodyPublishers.ofString(site));
    };
  }

  private static String review(String site, int first) {
    return Requests.assessment(site, first, 4, 4, 4, 3, 5, 4, 4, 3, 4, 4, 5, 4, 4, 4);
  }

  private static void check(Kind kind, int number, Answer answer) {
    JsonNode body = answer.body();
    switch (kind) {
      case GOOD_REVIEW -> {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(body.path("site").textValue()).isEqualTo("site-" + number);
        assertThat(body.at("/score/total").intValue()).isEqualTo(56 + number % 5 + 1);
      }
      case REVIEW_OUT_OF_RANGE ->
          assertThat(answer)
              .isEqualTo(
                  Answer.invalid(
                      "/assessments/score",
                      "/ratings/caseload-size",
                      "assessment, /ratings/caseload-size: rating %d is outside 1..5"
                          .formatted(10 + number)));
      case REVIEW_NOT_JSON ->
          assertThat(answer)
              .isEqualTo(
                  Answer.invalid(
                      "/assessments/score", "", "assessment: must end after one JSON object"));
      case ONE_STUDY -> {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(body.path("id").textValue()).isEqualTo("site-" + number);
      }
      case TEN_STUDIES_ONE_BAD -> {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(body.path("failed").intValue()).isEqualTo(1);
        assertThat(body.at("/results/" + number % 9 + "/fault/detail").textValue())
            .isEqualTo("studies, /%d/id: must be a string, is %d".formatted(number % 9, number));
        assertThat(body.findValuesAsText("id"))
            .hasSize(9)
            .allMatch(id -> id.startsWith("site-" + number + "-"))
            .isSorted();
      }
      case TOO_LARGE -> assertThat(answer.status()).isEqualTo(413);
      case WRONG_TYPE -> assertThat(answer.status()).isEqualTo(415);
    }
  }

  private void report(int sent, double seconds) {
    Map<Kind, List<Sample>> kinds = new EnumMap<>(Kind.class);
    samples.forEach(
        (number, sample) -> {
          if (number >= WARM_UP) {
            kinds.computeIfAbsent(sample.kind(), kind -> new ArrayList<>()).add(sample);
          }
        });
    System.out.printf(
        Locale.ROOT,
        "%d requests sent, %d answered, in %.1f s by %d clients: %.0f a second%n",
        sent,
        samples.size(),
        seconds,
        CLIENTS,
        sent / seconds);
    System.out.printf("after the first %d, in milliseconds:%n%n", WARM_UP);
    System.out.println("| request | status | number | median | 95 % | 99 % | longest |");
    System.out.println("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
    List<Sample> all = new ArrayList<>();
    kinds.forEach(
        (kind, its) -> {
          all.addAll(its);
          String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
          row(name, String.valueOf(its.get(0).status()), its);
        });
    row("all", "", all);
  }

  private static void row(String name, String status, List<Sample> samples) {
    long[] nanos = samples.stream().mapToLong(Sample::nanos).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %.1f | %.1f | %.1f | %.1f |%n",
        name,
        status,
        nanos.length,
        percentile(nanos, 50),
        percentile(nanos, 95),
        percentile(nanos, 99),
        percentile(nanos, 100));
  }

  /** By nearest rank, in milliseconds. */
  private static double percentile(long[] sorted, int percent) {
    return sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1] / 1e6;
  }
}
