package org.impsci.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import org.impsci.core.Concept;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VocabulariesTest {

  @ParameterizedTest
  @EnumSource
  void everyPrincipleIsFoundByItsCode(IpsPrinciple principle) {
    assertThat(Concept.of(IpsPrinciple.class, principle.code())).isSameAs(principle);
    assertThat(principle.source().inText()).isEqualTo("Drake RE et al. (2012)");
    PlainMappers.assertRoundTrip(principle, IpsPrinciple.class);
  }

  @ParameterizedTest
  @EnumSource
  void everySourceOfEvidenceIsFoundByItsCode(EvidenceSource source) {
    assertThat(Concept.of(EvidenceSource.class, source.code())).isSameAs(source);
    assertThat(source.source().inText()).isEqualTo("Becker DR et al. (2008)");
    PlainMappers.assertRoundTrip(source, EvidenceSource.class);
  }
}
