import type { Migration } from './migration.ts';

/** The queue's state and the results. */
export const documents: Migration = {
  version: 1,
  name: 'documents, plans and targets',
  sql: `
create table zhibiao.conditions (
  fingerprint text primary key,
  build text not null,
  version text not null,
  ocr boolean not null,
  rules json,
  queued_at timestamptz not null default now()
);
comment on table zhibiao.conditions is 'What a document is extracted with: a program, rules and options.';
comment on column zhibiao.conditions.build is 'A hash of the program and its built-in rules.';
comment on column zhibiao.conditions.rules is 'The files of the folder of --rules, {"path": "content"}; null without.';

create table zhibiao.workers (
  id uuid primary key,
  host text not null,
  pid integer not null,
  jobs integer not null,
  lease interval not null,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now()
);
comment on table zhibiao.workers is 'The processes of zhibiao work that are at it now.';
comment on column zhibiao.workers.lease is 'One that was not seen for so long has lost its documents to the others.';

create table zhibiao.documents (
  id text primary key,
  path text not null,
  folder text not null,
  entry text,
  expected_sha256 text,
  state text not null default 'queued' check (state in ('queued', 'working', 'done', 'failed')),
  fingerprint text not null references zhibiao.conditions,
  job uuid not null,
  claim uuid,
  worker uuid,
  vanished integer not null default 0,
  queued_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  failure text,
  remedy text,
  tried_sha256 text,
  result_fingerprint text references zhibiao.conditions,
  status text check (status in ('ok', 'partial', 'failed')),
  sha256 text,
  seconds double precision,
  format text,
  encoding text,
  pages integer,
  title text,
  document_number text,
  issuer text,
  issued date,
  published date,
  index_number text,
  region text,
  region_code text,
  region_level text,
  extraction jsonb
);
create index documents_state on zhibiao.documents (fingerprint, state);
create index documents_worker on zhibiao.documents (worker) where worker is not null;
create index documents_region on zhibiao.documents (region_code);
comment on table zhibiao.documents is 'One row a document: where it is, how far it is, and what was found in it.';
comment on column zhibiao.documents.path is 'From the folder that it was queued in, as in the extraction''s source.';
comment on column zhibiao.documents.folder is 'The folder that it was queued in; a worker''s --root stands for it.';
comment on column zhibiao.documents.entry is 'The name of the entry, where the path leads into an archive.';
comment on column zhibiao.documents.expected_sha256 is 'What the manifest says that the file is.';
comment on column zhibiao.documents.state is 'queued, working, done, or failed, then with failure and remedy.';
comment on column zhibiao.documents.job is 'The job of pg-boss (zhibiao_queue.job).';
comment on column zhibiao.documents.claim is 'Whose result counts: each time that a worker takes the document this is new.';
comment on column zhibiao.documents.vanished is 'How many workers vanished while they were at it.';
comment on column zhibiao.documents.failure is 'Why the last try failed; an earlier extraction is then kept.';
comment on column zhibiao.documents.tried_sha256 is 'Of the bytes at the last try; null where they could not be read.';
comment on column zhibiao.documents.result_fingerprint is 'What the result was made with.';
comment on column zhibiao.documents.status is 'Of the extraction: ok, partial, failed; null where there is none.';
comment on column zhibiao.documents.sha256 is 'Of the bytes that the result was made from.';
comment on column zhibiao.documents.region is 'Of the first plan, as are region_code (GB/T 2260) and region_level.';
comment on column zhibiao.documents.extraction is 'The whole extraction, U+0000 as U+FFFD; null where it is larger than jsonb can be. The exact bytes are in zhibiao.files.';

create table zhibiao.files (
  document text primary key references zhibiao.documents on delete cascade,
  json text not null,
  text bytea
);
comment on table zhibiao.files is 'The files of a local run, byte for byte.';
comment on column zhibiao.files.json is 'DIR/<id>.json';
comment on column zhibiao.files.text is 'DIR/<id>.txt in UTF-8; null for a document that is a text file.';

create table zhibiao.plans (
  document text not null references zhibiao.documents on delete cascade,
  position integer not null,
  id text not null,
  title text,
  region text,
  region_code text,
  region_level text,
  region_parents text[] not null,
  population text,
  period_from integer,
  period_to integer,
  domains text[] not null,
  plan jsonb not null,
  primary key (document, position)
);
create index plans_id on zhibiao.plans (document, id);
create index plans_region on zhibiao.plans (region_code);
comment on table zhibiao.plans is 'The plans of a document, in their order.';
comment on column zhibiao.plans.region_code is 'GB/T 2260; null where the name is unknown or means several places.';
comment on column zhibiao.plans.region_level is 'nation, province, prefecture or county.';
comment on column zhibiao.plans.domains is 'Their names.';

create table zhibiao.targets (
  document text not null references zhibiao.documents on delete cascade,
  position integer not null,
  id text not null,
  plan text,
  indicator text not null,
  indicator_id text,
  kind text not null,
  comparator text not null,
  value numeric,
  min numeric,
  max numeric,
  unit text,
  per text,
  year integer,
  year_basis text,
  baseline_year integer,
  baseline_value numeric,
  strength text not null,
  binding text,
  section text not null,
  domain text,
  item text,
  rules text[] not null,
  quote text not null,
  prefix text not null,
  suffix text not null,
  line integer not null,
  page integer,
  number_start integer not null,
  number_end integer not null,
  recognized boolean not null,
  target jsonb not null,
  primary key (document, position)
);
create index targets_id on zhibiao.targets (id);
create index targets_indicator_id on zhibiao.targets (indicator_id, value);
create index targets_indicator on zhibiao.targets using hash (indicator);
create index targets_rules on zhibiao.targets using gin (rules);
comment on table zhibiao.targets is 'The targets of a document, in their order.';
comment on column zhibiao.targets.plan is 'Of zhibiao.plans (document, id); null for what stands outside of plans.';
comment on column zhibiao.targets.indicator is 'In the words of the source, complete in itself.';
comment on column zhibiao.targets.indicator_id is 'Its entry in the catalogue: zhibiao indicators list.';
comment on column zhibiao.targets.kind is 'level, or change: by how much it moves, a fall negative.';
comment on column zhibiao.targets.comparator is '>=, <=, =, ~ (about), or range, then with min and max.';
comment on column zhibiao.targets.value is 'In its unit, as printed; exact, as are min, max and baseline_value.';
comment on column zhibiao.targets.year_basis is 'stated in the sentence, or the last of the period.';
comment on column zhibiao.targets.strength is 'firm or aspirational.';
comment on column zhibiao.targets.number_start is 'In code points of the text, as number_end, which is excluded.';
comment on column zhibiao.targets.recognized is 'Read off a picture: check it before it is used.';
`,
};
