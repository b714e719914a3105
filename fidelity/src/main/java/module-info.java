module org.impsci.fidelity {
  requires com.fasterxml.jackson.annotation;
  requires com.google.common;
  requires transitive org.impsci.core;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports org.impsci.fidelity;
}
