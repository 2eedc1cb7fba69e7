-- Who may log in, and who they are. What they may see stands in the policy and nowhere here.
create table account (
  tenant varchar(64) ${byUnit} not null,
  login varchar(64) ${byUnit} not null,
  person varchar(64) ${byUnit} not null,
  name varchar(255) not null,
  password varchar(255) not null,
  primary key (tenant, login)
);
