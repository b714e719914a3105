package org.impsci.taxonomy.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "policy, policy policies",
    "policies, policies policy",
    "lies, lies lie",
    "survey, survey surveys",
    "day, day days",
    "plan, plan plans",
    "cat, cat cats",
    "by, by",
    "us, us",
    "covid19, covid19",
    "plans, plans plan",
    "process, process processes",
    "processes, processes processe process",
    "boxes, boxes boxe box",
    "coaches, coaches coache coach",
    "wishes, wishes wishe wish",
    "status, status statuses",
    "basis, basis basises",
    "box, box boxes",
    "coach, coach coaches",
    "wish, wish wishes",
  })
  void aWordStandsForItsOtherNumber(String word, String forms) {
    assertThat(Spelling.ofWord(word)).isEqualTo(List.of(forms.split(" ")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "organisation, organisation organization",
    "organization, organization organisation",
    "labour, labour labor",
    "labor, labor labour",
    "unfavourable, unfavourable unfavorable",
    "izing, izing ising",
    "ise, ise",
    "ized, ized",
    "wise, wise wize",
    "barrier, barrier",
    "neighbourised, neighbourised neighbourized neighborised neighborized",
    "counsellingmodelling,"
        + " counsellingmodelling counsellingmodeling counselingmodelling counselingmodeling",
  })
  void aStemStandsForItsOtherSpelling(String stem, String forms) {
    assertThat(Spelling.ofStem(stem)).containsExactlyInAnyOrder(forms.split(" "));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "programme, programme program programmes programs",
    "analyses, analyses analyzes analyse analyze",
    "behaviours, behaviours behaviors behaviour behavior",
  })
  void aWordStandsForTheOtherNumberOfEachSpelling(String word, String forms) {
    assertThat(Spelling.ofWord(word)).contains(forms.split(" "));
  }
}
