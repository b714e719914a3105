/**
 * What a study or an implementation is: Nilsen's categories, the catalogue of approaches, stages,
 * determinants, studies, and a systematic review as data.
 */
module org.impsci.taxonomy {
  requires com.fasterxml.jackson.annotation;
  requires com.google.common;
  requires transitive org.impsci.core;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports org.impsci.taxonomy;
  exports org.impsci.taxonomy.approach;
  exports org.impsci.taxonomy.coding;
  exports org.impsci.taxonomy.determinant;
  exports org.impsci.taxonomy.review;
  exports org.impsci.taxonomy.stage;
  exports org.impsci.taxonomy.study;
}
