/**
 * What the models of impsci share: concepts, citations, verification, errors, and the statistics of
 * agreement between raters.
 *
 * <p>The packages {@code build} and {@code data} are for the sibling modules alone.
 */
@SuppressWarnings("module") // the sibling modules do not exist yet while this one compiles
module org.impsci.core {
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.core;
  requires com.google.common;
  requires de.siegmar.fastcsv;
  requires org.apache.commons.statistics.distribution;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports org.impsci.core;
  exports org.impsci.core.agreement;
  exports org.impsci.core.build to
      org.impsci.fidelity,
      org.impsci.taxonomy;
  exports org.impsci.core.data to
      org.impsci.fidelity,
      org.impsci.taxonomy;
}
