/** A host on the module path that reads and writes JSON with Jackson 2. */
module dev.agency.consumer.modulepath {
  requires dev.agency.budget;
  requires dev.agency.permissions;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.datatype.jdk8;
}
