/** A host on the module path without any Jackson that binds. */
module dev.agency.consumer.nojson {
  requires dev.agency.budget;
  requires dev.agency.permissions;
}
