import type { Migration } from './migration.ts';

/** Directions without a number, and views for what is asked most. */
export const trends: Migration = {
  version: 2,
  name: 'trends and views',
  sql: `
create table zhibiao.trends (
  document text not null references zhibiao.documents on delete cascade,
  position integer not null,
  id text not null,
  plan text,
  indicator text not null,
  indicator_id text,
  direction text not null,
  section text not null,
  domain text,
  item text,
  rules text[] not null,
  quote text not null,
  prefix text not null,
  suffix text not null,
  line integer not null,
  page integer,
  trend jsonb not null,
  primary key (document, position)
);
create index trends_indicator_id on zhibiao.trends (indicator_id);
comment on table zhibiao.trends is 'Directions without a number, in their order.';
comment on column zhibiao.trends.direction is 'up, down or hold.';

insert into zhibiao.trends
select d.id, t.position - 1, t.trend ->> 'id', t.trend ->> 'plan', t.trend -> 'indicator' ->> 'text',
  t.trend -> 'indicator' ->> 'id', t.trend ->> 'direction', t.trend ->> 'section', t.trend ->> 'domain',
  t.trend ->> 'item', array(select jsonb_array_elements_text(t.trend -> 'rules')),
  t.trend -> 'source' ->> 'quote', t.trend -> 'source' ->> 'prefix', t.trend -> 'source' ->> 'suffix',
  (t.trend -> 'source' ->> 'line')::integer, (t.trend -> 'source' ->> 'page')::integer, t.trend
from zhibiao.documents d
cross join lateral jsonb_array_elements(d.extraction -> 'trends') with ordinality as t (trend, position);

create view zhibiao.commitments as
select p.region, p.region_code, p.region_level, p.region_parents, p.population, p.period_from, p.period_to,
  t.indicator, t.indicator_id, t.kind, t.comparator, t.value, t.min, t.max, t.unit, t.per, t.year, t.baseline_year,
  t.baseline_value, t.strength, t.binding, t.section, t.domain, t.quote, t.line, t.page, t.recognized,
  p.title as plan_title, t.document, t.plan, t.id
from zhibiao.targets t
left join zhibiao.plans p on p.document = t.document and p.id = t.plan;
comment on view zhibiao.commitments is 'Each target beside the plan and the region that set it.';

create view zhibiao.progress as
select c.version, c.queued_at, c.fingerprint,
  count(*) filter (where d.state = 'queued') as queued, count(*) filter (where d.state = 'working') as working,
  count(*) filter (where d.state = 'done') as done, count(*) filter (where d.state = 'failed') as failed
from zhibiao.documents d
join zhibiao.conditions c using (fingerprint)
group by c.fingerprint;
comment on view zhibiao.progress is 'How far the fleet is, for each set of program, rules and options.';

create view zhibiao.failures as
select id, path, failure, remedy, vanished, finished_at from zhibiao.documents where state = 'failed';
comment on view zhibiao.failures is 'The documents that failed, with the reason and what to do.';
`,
};
