-- What is stored adds up to these; each request asks whether it still does.
create index entity_version on entity (tenant, version);
create index time_entry_revision on time_entry (tenant, revision);
