import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import {
  type Extraction,
  Period,
  type Plan,
  Population,
  SCHEMA_VERSION,
  Target,
} from '../model/extraction.ts';
import { span } from '../model/span.ts';
import { codePointsOf } from '../text/codePoints.ts';

/** The references that come with the program. */
export const BUILT_IN_REFERENCES = fileURLToPath(new URL('../../corpus/references/', import.meta.url));

/** Their folder as a source is named: the same on every machine. */
const SOURCE = 'corpus/references';

/** The diagnostic of figures that nobody has held against their source. */
export const UNCHECKED = 'references/unchecked';

const DIAGNOSTICS: Extraction['diagnostics'] = [
  {
    severity: 'warning',
    rule: UNCHECKED,
    message: 'its figures are given as they are commonly quoted and were not held against the gazette',
    span: null,
    note: 'look them up in the gazette before you publish',
  },
  {
    severity: 'warning',
    rule: 'references/selection',
    message: 'of its measures only a selection is here',
    span: null,
    note: null,
  },
];

const { kind, comparator, value, min, max, unit, per, year, baselineYear, strength } = Target.shape;
const { binding, section, domain, item } = Target.shape;

/** A line of a reference. */
const ReferenceLine = z.strictObject({
  plan: z.string(),
  indicator: z.string(),
  kind,
  comparator,
  value,
  min,
  max,
  unit,
  per,
  year,
  baselineYear,
  strength,
  binding,
  section,
  domain,
  item,
  source: z.string(),
});
type ReferenceLine = z.infer<typeof ReferenceLine>;

interface ReferenceFile {
  readonly reference: string;
  readonly plan: string;
  readonly population: Population;
  readonly period: Period;
  readonly text: string;
}

const NAME = /^(?<reference>[a-z]+)-(?<plan>(?<population>[a-z]+)-(?<first>\d{4})-(?<last>\d{4}))\.jsonl$/;

const fileOf = (folder: string, name: string): ReferenceFile[] => {
  const { reference, plan, population, first, last } = NAME.exec(name)?.groups ?? {};
  if (!reference || !plan) return [];
  return [
    {
      reference,
      plan,
      population: Population.parse(population),
      period: Period.parse([Number(first), Number(last)]),
      text: readFileSync(join(folder, name), 'utf8'),
    },
  ];
};

/** The number as its line has it: 3.0 stays 3.0. */
const NUMBER = /(?<="value": *)-?\d+(?:\.\d+)?/;

const targetOf = (
  { plan, text }: ReferenceFile,
  fields: ReferenceLine,
  { line, start }: { readonly line: string; readonly start: number },
): Target => {
  const { plan: _, source: __, indicator, ...rest } = fields;
  const number = text.slice(0, start).split('\n').length;
  const match = NUMBER.exec(line);
  const quote = match?.[0] ?? '';
  const at = start + (match?.index ?? 0);
  const points = codePointsOf(text);
  return {
    ...rest,
    id: `${plan}-${number}`,
    plan,
    indicator: { text: indicator, id: null },
    yearBasis: null,
    baselineValue: null,
    rules: [],
    source: {
      number: span(points(at), points(at + quote.length)),
      sentence: span(points(start), points(start + line.length)),
      quote,
      prefix: '',
      suffix: '',
      line: number,
      page: null,
    },
  };
};

interface ReadFile {
  readonly plan: Plan;
  readonly targets: readonly Target[];
  readonly sources: readonly string[];
}

const readFile = (file: ReferenceFile): ReadFile => {
  const { plan, text, population, period } = file;
  const lines = [...text.matchAll(/\S.*/g)].map(({ 0: line, index: start }) => ({ line, start }));
  const parsed = lines.map(({ line }) => ReferenceLine.parse(JSON.parse(line)));
  return {
    plan: {
      id: plan,
      title: parsed[0]?.plan ?? null,
      region: { name: '全国', level: 'nation', code: null, parents: [] },
      population,
      period,
      span: span(0, codePointsOf(text)(text.length)),
      domains: [],
      projects: [],
    },
    targets: parsed.map((fields, index) => targetOf(file, fields, lines[index] ?? { line: '', start: 0 })),
    sources: parsed.map(({ source }) => source),
  };
};

/** The names of the references of a folder. */
export const referenceNames = (folder = BUILT_IN_REFERENCES): string[] => [
  ...new Set(readdirSync(folder).flatMap((name) => NAME.exec(name)?.groups?.['reference'] ?? [])),
];

/**
 * A reference as one document with a plan for each of its files, to be compared like an extraction. It is `partial`,
 * since it holds a selection; positions and lines are those of a plan's own file.
 * @returns null where the folder holds none of that name
 */
export const referenceOf = (name: string, folder = BUILT_IN_REFERENCES): Extraction | null => {
  const files = readdirSync(folder)
    .sort()
    .flatMap((each) => fileOf(folder, each))
    .filter(({ reference }) => reference === name);
  if (files.length === 0) return null;
  const read = files.map(readFile);
  const sha256 = createHash('sha256')
    .update(files.map(({ text }) => text).join(''))
    .digest('hex');
  const sources = new Set(read.flatMap((each) => each.sources));
  return {
    schemaVersion: SCHEMA_VERSION,
    document: {
      id: name,
      title: null,
      documentNumber: sources.size === 1 ? ([...sources][0] ?? null) : null,
      issuer: null,
      issued: null,
      published: null,
      indexNumber: null,
      source: { path: SOURCE, sha256, format: 'other', encoding: 'utf-8', pages: null, textSha256: sha256 },
    },
    status: 'partial',
    plans: read.map(({ plan }) => plan),
    targets: read.flatMap(({ targets }) => targets),
    trends: [],
    outlineNumbers: [],
    residue: [],
    diagnostics: DIAGNOSTICS,
  };
};
