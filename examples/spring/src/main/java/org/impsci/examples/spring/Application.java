package org.impsci.examples.spring;

import org.impsci.fidelity.assessment.AssessmentReader;
import org.impsci.taxonomy.study.StudyClassifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/**
 * The service, and what it takes from the library: a reader and a classifier, shared by threads.
 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Application {

  /** Called by Spring. */
  Application() {}

  /**
   * Starts the service.
   *
   * @param args properties of Spring Boot, such as {@code --server.port=8081}
   */
  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }

  /** Accepts the scales of the library; a service with scales of its own lists them here. */
  @Bean
  AssessmentReader assessmentReader() {
    return new AssessmentReader();
  }

  /** Compiled while the service starts, so that the first request does not wait for it. */
  @Bean
  StudyClassifier studyClassifier() {
    return StudyClassifier.standard();
  }
}
