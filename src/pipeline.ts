import { createHash } from 'node:crypto';
import { plansOf, residueOf, targetsOf, trendsOf } from './assemble/assemble.ts';
import { placesOf } from './assemble/places.ts';
import { type BlockContext, bindBlock } from './bind/bindBlock.ts';
import { bindTable } from './bind/bindTable.ts';
import { lexiconOf } from './bind/lexicon.ts';
import { tableWordsOf } from './bind/tableWords.ts';
import { diagnose } from './diagnose/diagnose.ts';
import { mentionFinder } from './mention/mentionsOf.ts';
import type { SourceDocument } from './model/document.ts';
import { type Extraction, type Period, SCHEMA_VERSION } from './model/extraction.ts';
import type { Outline } from './outline/outline.ts';
import { outlineOf } from './outline/outlineOf.ts';
import { passageOutline } from './outline/passageOutline.ts';
import { regionOf } from './regions/regionOf.ts';
import type { Rules } from './rules/compile.ts';
import { codePointsOf } from './text/codePoints.ts';
import { fold } from './text/fold.ts';
import { sourceAt, toSource } from './text/view.ts';

/** Reads documents with one set of rules. */
export interface Extractor {
  /** A whole document. */
  readonly document: (document: SourceDocument, id: string) => Extraction;
  /** Sentences out of any document, read as goals of a plan for the period given. */
  readonly passage: (text: string, period: Period) => Extraction;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const passageDocument = (text: string): SourceDocument => ({
  path: '',
  sha256: sha256(text),
  format: 'text',
  encoding: null,
  pages: null,
  text,
  diagnostics: [],
});

const extractors = new WeakMap<Rules, Extractor>();

/** The extractor of a set of rules; what is compiled for it is kept. */
export const extractorOf = (rules: Rules): Extractor => {
  const known = extractors.get(rules);
  if (known) return known;
  const made = makeExtractor(rules);
  extractors.set(rules, made);
  return made;
};

const makeExtractor = (rules: Rules): Extractor => {
  const context: Omit<BlockContext, 'period'> = {
    on: rules.on,
    lexicon: lexiconOf(rules),
    tableWords: tableWordsOf(rules),
    findMentions: mentionFinder(rules),
    mayHoldNumber:
      /[0-9]|分之|[一二两三四五六七八九]成|一半|半数|过半|番|[一二两三四五六七八九十百千](?:[名所家座处项件张床套户次场台辆个]|万)/,
    mayHoldTrend: rules.pattern(
      '(?:{trendHead})[^。]*(?:{up}|{down}|{steady}|{slowing})|(?:{up}|{down})[^。]*(?:{trendHead})',
    ),
  };

  return {
    // Outline before sentences: where a sentence stands decides what it can be.
    document: (document, id) => {
      // Spellings are folded once for the whole text; positions stay those of the source.
      const folded = fold(document.text);
      return extract(document, id, outlineOf(document.text, folded, rules.headings));
    },
    passage: (text, period) => {
      const folded = fold(text);
      return extract(passageDocument(text), 'passage', passageOutline(text, folded, period));
    },
  };

  function extract(document: SourceDocument, id: string, outline: Outline): Extraction {
    const { text } = document;

    // Mention and bind, paragraph by paragraph: nothing is shared beyond a paragraph but the plan's period.
    const periodOf = (plan: number): Period | null => outline.plans[plan]?.period ?? null;
    const readings = [
      ...outline.blocks.map((block) => bindBlock(block, { ...context, period: periodOf(block.plan) })),
      ...outline.tables.flatMap((table) => bindTable(table, { ...context, period: periodOf(table.plan) })),
    ].sort((one, other) => sourceAt(one.block.view, 0) - sourceAt(other.block.view, 0));

    // Regions need the whole text: what it names tells places of one name apart.
    const regions = outline.plans.map((plan) => regionOf(plan.title ?? '', text));

    // Only here do positions turn from UTF-16 units to code points.
    const places = placesOf(text, codePointsOf(text));
    const plans = plansOf(
      outline,
      regions.map((found) => found?.region ?? null),
      places,
    );
    const targets = targetsOf(readings, outline, plans, places);
    const taken = readings.flatMap(({ block, targets: own }) =>
      own.map(({ bound }) => toSource(block.view, bound.number.start, bound.number.end)),
    );

    // Checks look at the finished targets.
    const diagnostics = [
      ...document.diagnostics,
      ...(text.trim() === '' ? [] : diagnose({ rules, outline, readings, regions, plans, targets, places })),
    ];
    const failed =
      text === '' || (diagnostics.some(({ severity }) => severity === 'error') && text.trim() === '');
    return {
      schemaVersion: SCHEMA_VERSION,
      document: {
        id,
        ...outline.header,
        source: {
          path: document.path,
          sha256: document.sha256,
          format: document.format,
          encoding: document.encoding,
          pages: document.pages,
          textSha256: sha256(text),
        },
      },
      status: failed ? 'failed' : diagnostics.some(({ severity }) => severity === 'error') ? 'partial' : 'ok',
      plans,
      targets,
      trends: trendsOf(readings, plans, places),
      outlineNumbers: outline.numbers.map(places.span),
      residue: residueOf(text, readings, [...taken, ...outline.numbers], outline.pageNumbers, places),
      diagnostics,
    };
  }
};
