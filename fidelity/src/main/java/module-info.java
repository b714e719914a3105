/** Fidelity scales as data, and the assessments and scores made with them. */
module org.impsci.fidelity {
  requires com.fasterxml.jackson.annotation;
  requires com.google.common;
  requires org.apache.commons.statistics.distribution;
  requires transitive org.impsci.core;
  requires static net.jqwik.api;
  requires static org.assertj.core;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports org.impsci.fidelity;
  exports org.impsci.fidelity.assertj;
  exports org.impsci.fidelity.assessment;
  exports org.impsci.fidelity.jqwik;
  exports org.impsci.fidelity.monitoring;
  exports org.impsci.fidelity.psychometrics;
}
