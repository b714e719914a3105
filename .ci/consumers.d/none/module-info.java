module org.impsci.consumer {
  requires org.impsci.fidelity;
  requires org.impsci.taxonomy;
}
