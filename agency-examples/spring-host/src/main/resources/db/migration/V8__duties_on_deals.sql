-- Who answers for a deal reaches it, as who answers for its client does. The rows are written anew when the host starts,
-- for there are not as many as entities then.
alter table listed_duty add column deal varchar(64) ${byUnit};
create index listed_duty_deal on listed_duty (tenant, deal);
delete from listed_duty;
