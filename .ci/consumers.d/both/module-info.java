module org.impsci.consumer {
  requires com.fasterxml.jackson.databind;
  requires org.impsci.fidelity;
  requires org.impsci.taxonomy;
  requires tools.jackson.databind;
}
