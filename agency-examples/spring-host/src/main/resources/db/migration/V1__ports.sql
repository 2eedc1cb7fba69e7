-- The tables of the ports. Texts are sorted by their units: H2 does so, PostgreSQL is told to.

-- One row for each entity. A removed one keeps its row without the body, so that versions go on rising.
create table if not exists entity (
  tenant varchar(64) ${byUnit} not null,
  type varchar(255) ${byUnit} not null,
  id varchar(64) ${byUnit} not null,
  version bigint not null,
  body text,
  primary key (tenant, type, id)
);

-- What entities are found by and, where there is a target, what they refer to.
create table if not exists attribute (
  tenant varchar(64) ${byUnit} not null,
  type varchar(255) ${byUnit} not null,
  id varchar(64) ${byUnit} not null,
  name varchar(255) ${byUnit} not null,
  text varchar(255) ${byUnit} not null,
  target varchar(255) ${byUnit},
  primary key (tenant, type, id, name, text)
);
create index if not exists attribute_text on attribute (tenant, type, name, text);
create index if not exists attribute_target on attribute (tenant, target, text);

-- The revision that holds of each time entry. A deleted one has a revision and nothing else.
create table if not exists time_entry (
  tenant varchar(64) ${byUnit} not null,
  id varchar(64) ${byUnit} not null,
  revision bigint not null,
  budget varchar(64) ${byUnit},
  line varchar(64) ${byUnit},
  person varchar(64) ${byUnit},
  date date,
  minutes bigint,
  billable boolean,
  approval varchar(16),
  invoice varchar(64) ${byUnit},
  body text,
  primary key (tenant, id)
);
create index if not exists time_entry_day on time_entry (tenant, date, id);
create index if not exists time_entry_budget on time_entry (tenant, budget, date, id);
create index if not exists time_entry_person on time_entry (tenant, person, date, id);
create index if not exists time_entry_invoice on time_entry (tenant, invoice);

create table if not exists command (
  tenant varchar(64) ${byUnit} not null,
  id varchar(64) ${byUnit} not null,
  body text not null,
  primary key (tenant, id)
);

create table if not exists audit (
  place bigint generated always as identity primary key,
  tenant varchar(64) ${byUnit} not null,
  about varchar(511) ${byUnit} not null,
  command varchar(64) ${byUnit} not null,
  idx bigint not null,
  body text not null,
  unique (tenant, command, idx)
);
create index if not exists audit_about on audit (tenant, about, place);

-- An event that was passed on stays: adding it again is a duplicate.
create table if not exists outbox (
  place bigint generated always as identity primary key,
  tenant varchar(64) ${byUnit} not null,
  command varchar(64) ${byUnit} not null,
  idx bigint not null,
  pending boolean default true not null,
  body text not null,
  unique (tenant, command, idx)
);
create index if not exists outbox_pending on outbox (tenant, pending, place);

-- Who refers to what: all that keeps an entity from being removed.
create or replace view reference (tenant, target, id) as
  select tenant, target, text from attribute where target is not null
  union all select tenant, 'budget', budget from time_entry where budget is not null
  union all select tenant, 'person', person from time_entry where person is not null
  union all select tenant, 'invoice', invoice from time_entry where invoice is not null;

-- What each entry adds to totals.
create or replace view entry_minutes as
  select tenant, budget, line, person, date,
    case when approval = 'PENDING' then minutes else 0 end as pending,
    case when approval = 'PENDING' and billable then minutes else 0 end as pending_billable,
    case when approval = 'APPROVED' then minutes else 0 end as approved,
    case when approval = 'APPROVED' and billable then minutes else 0 end as approved_billable,
    case when approval = 'REJECTED' then minutes else 0 end as rejected,
    case when invoice is not null then minutes else 0 end as invoiced,
    case when invoice is not null and billable then minutes else 0 end as invoiced_billable,
    body
  from time_entry;

-- Audit records with their places as texts, which cursors are.
create or replace view audit_page as
  select tenant, about, lpad(cast(place as varchar), 19, '0') as place, body from audit;
