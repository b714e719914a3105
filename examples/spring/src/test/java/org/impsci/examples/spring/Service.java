package org.impsci.examples.spring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The real server on a free port of the loopback interface, and a client for it. */
final class Service implements AutoCloseable {

  static final String JSON = "application/json";
  static final String PROBLEM = "application/problem+json";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ConfigurableApplicationContext context;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;

  private Service(Class<?>... sources) {
    context =
        new SpringApplication(sources)
            .run("--server.address=127.0.0.1", "--server.port=0", "--spring.main.banner-mode=off");
    address =
        "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  /** Started once for all tests. */
  static Service shared() {
    return Shared.SERVICE;
  }

  /** Another one, with beans that replace those of the application. */
  static Service with(Class<?> beans) {
    return new Service(Application.class, beans);
  }

  private static final class Shared {
    static final Service SERVICE = new Service(Application.class);
  }

  /** What came back: the status, the type of the content, and the content as JSON. */
  record Answer(int status, String type, JsonNode body) {

    /** Normalises what Spring Framework 6 writes and 7 leaves out: RFC 9457 says they are one. */
    Answer {
      if (type.equals(PROBLEM)) {
        ((ObjectNode) body).putIfAbsent("type", TextNode.valueOf("about:blank"));
      }
    }

    /** A fault of the body. */
    static Answer invalid(String path, String pointer, String detail) {
      ObjectNode problem =
          MAPPER
              .createObjectNode()
              .put("type", "tag:impsci.org,2026:problem/invalid-data")
              .put("title", "Invalid data")
              .put("status", 400)
              .put("detail", detail)
              .put("instance", path)
              .put("pointer", pointer);
      return new Answer(400, PROBLEM, problem);
    }

    /** A problem document, written as JSON. */
    static Answer problem(String body) {
      JsonNode json = json(body);
      return new Answer(json.path("status").intValue(), PROBLEM, json);
    }

    static Answer ok(String body) {
      return new Answer(200, JSON, json(body));
    }
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  Answer get(String path) {
    return answer(send(request(path).GET()));
  }

  Answer post(String path, String body) {
    return post(path, JSON, BodyPublishers.ofString(body));
  }

  Answer post(String path, String contentType, BodyPublisher body) {
    return answer(send(request(path).header("Content-Type", contentType).POST(body)));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static Answer answer(HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    return new Answer(response.statusCode(), type, json(response.body()));
  }

  @Override
  public void close() {
    context.close();
  }
}
