import type { Catalogue } from '../indicators/catalogue.ts';
import type { Extraction } from '../model/extraction.ts';
import { articleOf } from '../report/page/article.ts';
import { quotesOf } from '../report/page/quotes.ts';
import type { Unscripted } from '../report/page/renderReview.ts';
import type {
  DocumentCount,
  Filter,
  GroupCount,
  Progress,
  ReviewItem,
  Slice,
  Status,
  WholeText,
} from '../report/page/reviewProtocol.ts';
import { placeOf } from '../review/decisions/found.ts';
import { groupCount } from './groups.ts';
import { passageIn, passageKept } from './passage.ts';
import { matcherOf, type Place, pieceOf } from './queue.ts';
import { reviewItemOf, statusOf } from './reviewItem.ts';
import type { ReviewState } from './reviewState.ts';
import { isOpen } from './standings.ts';
import { type FindText, keepingTexts } from './texts.ts';
import type { Thing } from './things.ts';

/** Things that a page gets at once. */
const SLICE = 20;

/** Of a group that is not there. */
const NOTHING = { all: new Set<number>(), sample: new Set<number>() };

/** What pages may look at. */
export interface ReviewReads {
  readonly queue: (filter: Filter, place: Place) => Promise<Slice>;
  readonly statuses: (numbers: readonly number[]) => readonly Status[];
  readonly progress: () => Promise<Progress>;
  readonly documents: () => readonly DocumentCount[];
  readonly groups: () => readonly GroupCount[];
  /** Null for a document that is not there. */
  readonly text: (document: string) => Promise<WholeText | null>;
  /** What can be read where no script runs: of a document, or of the first where something is open. */
  readonly unscripted: (document: string | null) => Promise<Unscripted>;
}

export const reviewReads = (state: ReviewState, findText: FindText, catalogue: Catalogue): ReviewReads => {
  const { things, standings, extractions } = state;
  const textOf = keepingTexts(findText);
  const itemOf = async (thing: Thing): Promise<ReviewItem> => {
    const { extraction, found } = thing;
    const text = await textOf(extraction);
    const passage =
      text.text === null
        ? passageKept(found.source, text.why)
        : passageIn(text.text, placeOf(found), found.source.sentence);
    return reviewItemOf(thing, standings.of(thing.n), passage, catalogue);
  };
  const documents = (): DocumentCount[] => {
    const counts = new Map(
      extractions.map(({ document: { id, title } }) => [id, { id, title, things: 0, open: 0 }]),
    );
    for (const { n, extraction } of things) {
      const count = counts.get(extraction.document.id);
      if (!count) continue;
      count.things += 1;
      if (isOpen(standings.of(n))) count.open += 1;
    }
    return [...counts.values()];
  };
  const extractionOf = (id: string): Extraction | undefined =>
    extractions.find(({ document }) => document.id === id);
  return {
    queue: async (filter, place) => {
      const group =
        filter.group === null ? null : (state.groups().find(({ id }) => id === filter.group) ?? NOTHING);
      const queue = things.filter(matcherOf(filter, standings, group));
      const { things: some, total, before } = pieceOf(queue, place, SLICE);
      const items: ReviewItem[] = [];
      for (const thing of some) items.push(await itemOf(thing));
      return { items, total, before };
    },
    statuses: (numbers) => numbers.filter((n) => n in things).map((n) => statusOf(n, standings.of(n))),
    progress: async () => {
      await state.turn(state.refresh);
      return state.progress();
    },
    documents,
    groups: () => state.groups().map((group) => groupCount(group, standings)),
    text: async (id) => {
      const extraction = extractionOf(id);
      if (!extraction) return null;
      const { text } = await textOf(extraction);
      const own = things.filter((thing) => thing.extraction === extraction);
      const numbers = new Map(own.map(({ n, found }) => [found, n]));
      const html = text === null ? quotesOf(extraction) : articleOf(text, extraction, id);
      return {
        html: [...html].join('\n'),
        targets: extraction.targets.map((each) => numbers.get(each) ?? 0),
        trends: extraction.trends.map((each) => numbers.get(each) ?? 0),
      };
    },
    unscripted: async (id) => {
      const counts = documents();
      const chosen = id ?? counts.find(({ open }) => open > 0)?.id ?? counts[0]?.id ?? '';
      const extraction = extractionOf(chosen);
      if (!extraction) return { documents: counts, shown: null };
      const { text } = await textOf(extraction);
      const open = things
        .filter((thing) => thing.extraction === extraction && isOpen(standings.of(thing.n)))
        .map(({ found }) => found);
      return { documents: counts, shown: { extraction, text, open } };
    },
  };
};
