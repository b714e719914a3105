package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.impsci.fidelity.assessment.Assessments.IPS;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.impsci.fidelity.PlainMappers;

class ConsensusProperties {

  @Provide
  Arbitrary<Assessment> any() {
    return AnyAssessment.any(IPS);
  }

  @Property(tries = 200)
  void theConsensusOfIdenticalAssessmentsIsThatAssessment(
      @ForAll("any") Assessment assessment, @ForAll @IntRange(min = 2, max = 4) int reviewers) {
    Consensus consensus = Consensus.of(IPS, Collections.nCopies(reviewers, assessment));
    assertThat(consensus.differences()).isEmpty();
    assertThat(consensus.assessment(IPS)).isEqualTo(assessment);
    RaterAgreement agreement = consensus.agreement();
    assertThat(agreement.exact()).isEqualTo(agreement.comparable());
  }

  @Property(tries = 200)
  void theOrderOfReviewersChangesNoCount(
      @ForAll("any") Assessment one,
      @ForAll("any") Assessment two,
      @ForAll("any") Assessment three) {
    Consensus consensus = Consensus.of(IPS, List.of(one, two, three));
    Consensus other = Consensus.of(IPS, List.of(three, one, two));
    assertThat(other.agreement()).isEqualTo(consensus.agreement());
    assertThat(other.differences().stream().map(ItemDifference::item))
        .isEqualTo(consensus.differences().stream().map(ItemDifference::item).toList());
  }

  @Property(tries = 100)
  void agreeingOnEveryDifferenceWithOneReviewerGivesThatReviewersAssessment(
      @ForAll("any") Assessment one, @ForAll("any") Assessment two) {
    Consensus consensus = Consensus.of(IPS, List.of(one, two));
    for (ItemDifference difference : consensus.differences()) {
      consensus = consensus.agree(IPS, difference.item(), difference.ratings().get(0), "as seen");
    }
    assertThat(consensus.unresolved()).isEmpty();
    assertThat(consensus.assessment(IPS).ratings()).isEqualTo(one.ratings());
    PlainMappers.assertRoundTrip(consensus, Consensus.class);
  }
}
