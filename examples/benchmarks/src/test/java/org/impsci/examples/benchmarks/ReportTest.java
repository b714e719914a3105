package org.impsci.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void poolsRunsAndSaysWhatIsMetAndWhereOursIsOutrun() throws Exception {
    String results =
        "["
            + result("ScoringJson.impsci", "thrpt", "{\"data\":\"complete\"}", 310_000, "ops/s")
            + ","
            + result("ScoringJson.impsci", "thrpt", "{\"data\":\"complete\"}", 300_000, "ops/s")
            + ","
            + result("ScoringJson.impsci", "thrpt", "{\"data\":\"complete\"}", 100_000, "ops/s")
            + ","
            + result(
                "ScoringJson.jacksonTokens", "thrpt", "{\"data\":\"complete\"}", 375_000, "ops/s")
            + ","
            + result(
                "ScoringJson.jacksonDatabind", "thrpt", "{\"data\":\"complete\"}", 200_000, "ops/s")
            + ","
            + result("ScoringJson.hapi", "thrpt", "{\"data\":\"missing\"}", 1, "ops/s")
            + ","
            + result("ScoringInMemory.impsci", "thrpt", "{}", 6_000_000, "ops/s")
            + ","
            + result("AgreementStatistics.impsciKappa", "avgt", "{\"units\":\"10\"}", 2, "ms/op")
            + ","
            + result("AgreementStatistics.dkproKappa", "avgt", "{\"units\":\"10\"}", 30, "ms/op")
            + "]";
    List<JsonNode> nodes = new ArrayList<>();
    new ObjectMapper().readTree(results).forEach(nodes::add);
    assertThat(Report.of(nodes, "2 processors"))
        .isEqualTo(
            """
            # Benchmarks

            2 processors.
            JDK 17.0.1, JMH 1.37, threads: 1, forks: 1, 5 measurements of 1 s after 3 to warm up.

            ## ScoringJson, data = complete

            | route | median | lowest | highest | unit | bytes an operation |
            | --- | ---: | ---: | ---: | --- | ---: |
            | impsci | 300,000 | 100,000 | 310,000 | ops/s | 12.50 |
            | jacksonTokens | 375,000 | 375,000 | 375,000 | ops/s | 12.50 |
            | jacksonDatabind | 200,000 | 200,000 | 200,000 | ops/s | 12.50 |

            ## ScoringJson, data = missing

            | route | median | lowest | highest | unit | bytes an operation |
            | --- | ---: | ---: | ---: | --- | ---: |
            | hapi | 1.00 | 1.00 | 1.00 | ops/s | 12.50 |

            ## ScoringInMemory

            | route | median | lowest | highest | unit | bytes an operation |
            | --- | ---: | ---: | ---: | --- | ---: |
            | impsci | 6,000,000 | 6,000,000 | 6,000,000 | ops/s | 12.50 |

            ## AgreementStatistics, units = 10

            | route | median | lowest | highest | unit | bytes an operation |
            | --- | ---: | ---: | ---: | --- | ---: |
            | impsciKappa | 2.00 | 2.00 | 2.00 | ms/op | 12.50 |
            | dkproKappa | 30.00 | 30.00 | 30.00 | ms/op | 12.50 |

            ## Ours beside others

            | ours | other | data | times as fast | goal | |
            | --- | --- | --- | ---: | ---: | --- |
            | ScoringJson.impsci | ScoringJson.jacksonTokens | data = complete | 0.80 | 0.75 | met |
            | ScoringJson.impsci | ScoringJson.jacksonDatabind | data = complete | 1.50 | 2.00 | **missed** |
            | AgreementStatistics.impsciKappa | AgreementStatistics.dkproKappa | units = 10 | 150.00 | 50.00 | met |
            | ScoringInMemory.impsci | |  | 6,000,000 a second | 5,000,000 | met |

            Ours is outrun: ScoringJson.impsci by ScoringJson.jacksonTokens (data = complete).
            """);
  }

  @Test
  void saysHowOursGrowsWithPhrasesAndThreadsAndWhatItAllocates() throws Exception {
    String one =
        result("CodingText.impsciRead", "thrpt", "{\"phrases\":\"1000\"}", 90_000, "ops/s");
    String more =
        result("CodingText.impsciRead", "thrpt", "{\"phrases\":\"10000\"}", 72_000, "ops/s");
    String two = one.replace("\"threads\":1", "\"threads\":2").replace("90000.0", "153000.0");
    List<JsonNode> nodes = new ArrayList<>();
    new ObjectMapper().readTree("[" + one + "," + more + "," + two + "]").forEach(nodes::add);
    assertThat(Report.of(nodes, "2 processors"))
        .contains("## CodingText, phrases = 1000, threads = 2\n")
        .endsWith(
            """
            | CodingText.impsciRead | itself, phrases = 1000 | phrases = 10000 | 0.80 | 0.67 | met |
            | CodingText.impsciRead | itself, threads = 1 | threads = 2 | 1.70 | 1.80 | **missed** |
            | CodingText.impsciRead | | phrases = 1000 | 12.50 bytes | at most 0.50 | **missed** |
            | CodingText.impsciRead | | phrases = 10000 | 12.50 bytes | at most 0.50 | **missed** |
            | CodingText.impsciRead | | phrases = 1000, threads = 2 | 12.50 bytes | at most 0.50 | **missed** |

            Ours is outrun: nowhere.
            """);
  }

  private static String result(String name, String mode, String params, double score, String unit) {
    return """
    {"jmhVersion":"1.37","benchmark":"org.impsci.examples.benchmarks.%s","mode":"%s","threads":1,
     "forks":1,"jdkVersion":"17.0.1","warmupIterations":3,"measurementIterations":5,
     "measurementTime":"1 s","params":%s,
     "primaryMetric":{"rawData":[[%s]],"scoreUnit":"%s"},
     "secondaryMetrics":{"gc.alloc.rate.norm":{"score":12.5}}}
    """
        .formatted(name, mode, params, score, unit);
  }
}
