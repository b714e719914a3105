/** A command-line program on the library, as a named module like those of its users. */
module org.impsci.examples.quickstart {
  requires com.fasterxml.jackson.databind;
  requires de.siegmar.fastcsv;
  requires info.picocli;
  requires org.impsci.fidelity;
  requires org.impsci.taxonomy;

  opens org.impsci.examples.quickstart to
      com.fasterxml.jackson.databind,
      info.picocli;
}
