import { plansOf, residueOf, targetsOf, trendsOf } from './assemble/assemble.ts';
import { documentInfoOf, statusOf } from './assemble/documentInfo.ts';
import { placesOf } from './assemble/places.ts';
import { type BlockContext, bindBlock } from './bind/bindBlock.ts';
import { bindTables } from './bind/bindTables.ts';
import { lexiconOf } from './bind/lexicon.ts';
import { diagnose } from './diagnose/diagnose.ts';
import { recognizedNumbers } from './diagnose/recognizedNumbers.ts';
import { catalogueOf } from './indicators/catalogue.ts';
import { mentionFinder } from './mention/mentionsOf.ts';
import type { SourceDocument } from './model/document.ts';
import { type Extraction, type Period, SCHEMA_VERSION } from './model/extraction.ts';
import type { Outline } from './outline/outline.ts';
import { outlineOf } from './outline/outlineOf.ts';
import { passageOutline } from './outline/passageOutline.ts';
import { tableWordsOf } from './outline/tableWords.ts';
import { textDocument } from './read/sourceDocument.ts';
import { regionOf } from './regions/regionOf.ts';
import type { Rules } from './rules/compile.ts';
import { codePointsOf } from './text/codePoints.ts';
import { fold } from './text/fold.ts';
import { spellingOf } from './text/spelling.ts';
import { sourceAt, toSource } from './text/view.ts';

/** Reads documents with one set of rules. */
export interface Extractor {
  /** A whole document. */
  readonly document: (document: SourceDocument, id: string) => Extraction;
  /** Sentences out of any document, read as goals of a plan for the period given. */
  readonly passage: (text: string, period: Period) => Extraction;
}

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
  const tableWords = tableWordsOf(rules);
  const catalogue = catalogueOf(rules);
  const context: Omit<BlockContext, 'period'> = {
    on: rules.on,
    lexicon: lexiconOf(rules),
    tableWords,
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
      const known = { tables: document.tables, headings: rules.headings, tableWords };
      return extract(document, id, folded, outlineOf(document.text, folded, known));
    },
    passage: (text, period) => {
      const folded = fold(text);
      return extract(textDocument(text, ''), 'passage', folded, passageOutline(text, folded, period));
    },
  };

  function extract(document: SourceDocument, id: string, folded: string, outline: Outline): Extraction {
    const { text } = document;

    // Mention and bind, paragraph by paragraph: nothing is shared beyond a paragraph but the plan's period.
    const outside: BlockContext = { ...context, period: null };
    const contexts = outline.plans.map(({ period }): BlockContext => ({ ...context, period }));
    const contextOf = (plan: number): BlockContext => contexts[plan] ?? outside;
    const readings = [
      ...outline.blocks.map((block) => bindBlock(block, contextOf(block.plan))),
      ...bindTables(outline.tables, contextOf),
    ].sort((one, other) => sourceAt(one.block.view, 0) - sourceAt(other.block.view, 0));

    // Regions need the whole text: what it names tells places of one name apart.
    const regions = outline.plans.map((plan) => regionOf(plan.title ?? '', folded));

    // Only here do positions turn from UTF-16 units to code points.
    const spell = spellingOf(text);
    const places = placesOf(text, codePointsOf(text), document);
    const plans = plansOf(
      outline,
      regions.map((found) => found?.region ?? null),
      places,
      spell,
    );
    // What an indicator means is looked up once its words are whole, and needs whom the plan is for.
    const targets = targetsOf(readings, outline, plans, catalogue, places, spell);
    const taken = readings.flatMap(({ block, targets: own }) =>
      own.map(({ bound }) => toSource(block.view, bound.number.start, bound.number.end)),
    );

    // Checks look at the finished targets.
    const diagnostics = [
      ...document.diagnostics,
      ...recognizedNumbers(targets),
      ...(text.trim() === '' ? [] : diagnose({ rules, outline, readings, regions, plans, targets, places })),
    ];
    return {
      schemaVersion: SCHEMA_VERSION,
      document: documentInfoOf(document, id, outline.header, spell),
      status: statusOf(document, diagnostics),
      plans,
      targets,
      trends: trendsOf(readings, plans, catalogue, places, spell),
      outlineNumbers: outline.numbers.map(places.span),
      residue: residueOf(text, readings, [...taken, ...outline.numbers], outline.pageNumbers, places),
      diagnostics,
    };
  }
};
