-- What lists are selected, redacted and sorted by. Kept with each entity, in the transaction that writes it.
create table listed_deal (
  tenant varchar(64) ${byUnit} not null,
  id varchar(64) ${byUnit} not null,
  name varchar(1000) ${byUnit} not null,
  client varchar(64) ${byUnit} not null,
  owner varchar(64) ${byUnit} not null,
  value_minor bigint,
  value_currency varchar(3) ${byUnit},
  value_doubt varchar ${byUnit},
  expected_close date,
  stage_since date not null,
  primary key (tenant, id)
);
create index listed_deal_client on listed_deal (tenant, client);

create table listed_project (
  tenant varchar(64) ${byUnit} not null,
  id varchar(64) ${byUnit} not null,
  name varchar(1000) ${byUnit} not null,
  client varchar(64) ${byUnit} not null,
  state varchar(64) ${byUnit} not null,
  primary key (tenant, id)
);
create index listed_project_client on listed_project (tenant, client);

create table listed_duty (
  tenant varchar(64) ${byUnit} not null,
  id varchar(64) ${byUnit} not null,
  person varchar(64) ${byUnit} not null,
  duty varchar(64) ${byUnit} not null,
  client varchar(64) ${byUnit},
  project varchar(64) ${byUnit},
  starts date not null,
  ends date,
  primary key (tenant, id)
);
create index listed_duty_client on listed_duty (tenant, client);
create index listed_duty_project on listed_duty (tenant, project);

-- Which project a budget is of.
create view budget_project (tenant, budget, project) as
  select tenant, id, text from attribute where type = 'budget' and name = 'project';

-- Who is related to a project, how, and from which day up to which; ends are not of the days.
create view project_person (tenant, project, person, relation, starts, ends) as
  select tenant, id, text, 'MEMBER', cast(null as date), cast(null as date)
    from attribute where type = 'project' and name = 'member'
  union all
  select tenant, project, person, duty, starts, ends from listed_duty where project is not null
  union all
  select p.tenant, p.id, d.person, d.duty, d.starts, d.ends
    from listed_duty d join listed_project p on p.tenant = d.tenant and p.client = d.client
  union all
  select p.tenant, p.id, c.id, 'CONTACT', cast(null as date), cast(null as date)
    from attribute c join listed_project p on p.tenant = c.tenant and p.client = c.text
    where c.type = 'contact' and c.name = 'client';
