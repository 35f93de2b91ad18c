import type { Span } from '../../model/span.ts';
import { codePointsOf } from '../../text/codePoints.ts';
import { escaped } from './html.ts';
import { type Line, type LineKind, linesOf, type Starts } from './lines.ts';
import { type Marked, type Note, type NoteKind, notesOf } from './notes.ts';
import { NO_PAGE_REVIEW, type PageReview } from './pageReview.ts';
import { segmentsOf } from './segments.ts';
import { type Units, unitsOf } from './units.ts';

/** From the outside in. */
const KINDS: readonly NoteKind[] = ['trend', 'target', 'rejected', 'residue'];

const TAGS: Readonly<Record<NoteKind, string>> = {
  trend: 'u',
  target: 'mark',
  rejected: 's',
  residue: 'span',
};

/** Headings go below that of the document, which is the second. */
const BLOCKS: Readonly<Record<LineKind, readonly [tag: string, attributes: string]>> = {
  plan: ['h3', ''],
  chapter: ['h4', ''],
  part: ['h5', ''],
  lead: ['p', ' class="lead"'],
  item: ['p', ' class="item"'],
  row: ['p', ' class="row"'],
  paragraph: ['p', ''],
};

const startsOf = ({ plans }: Marked, units: Units): Starts => {
  const starts = (things: readonly { readonly span: Span }[]): ReadonlySet<number> =>
    new Set(things.map(({ span }) => units(span.start)));
  const domains = plans.flatMap((plan) => plan.domains);
  const items = domains.flatMap(({ goals, measures }) => [...goals, ...measures]);
  return {
    plans: starts(plans),
    domains: starts(domains),
    items: starts([...items, ...plans.flatMap(({ projects }) => projects)]),
  };
};

/** A piece of a line: the first one of each note carries its address, and the last one what a reviewer said. */
interface Piece {
  readonly given: Set<string>;
  readonly isLast: (note: Note) => boolean;
}

/** The opening tag of the notes of one kind over a piece. */
const openTag = (kind: NoteKind, notes: readonly Note[], { given, isLast }: Piece): string => {
  const fresh = notes.flatMap(({ address }) => (address === null || given.has(address) ? [] : [address]));
  for (const address of fresh) given.add(address);
  const [own, ...others] = [...new Set(fresh)].map((address) => ` id="${escaped(address)}"`);
  const verdicts = new Set(notes.filter(isLast).flatMap(({ verdict }) => verdict ?? []));
  const reviewed = verdicts.size === 0 ? '' : ` data-review="${[...verdicts].join(' ')}"`;
  const anchors = others.map((id) => `<a${id}></a>`).join('');
  const indexes = notes.map(({ index }) => index).join(' ');
  const loose = kind === 'rejected' && notes.every(({ trend }) => trend) ? ' class="trend"' : '';
  const title = escaped([...new Set(notes.map((each) => each.title))].join('；'));
  return `${anchors}<${TAGS[kind]}${own ?? ''}${loose} data-${kind}="${indexes}"${reviewed} title="${title}">`;
};

const lineHtml = (text: string, line: Line, notes: readonly Note[], given: Set<string>): string =>
  segmentsOf(line, notes)
    .map(({ start, end, notes: over }) => {
      const isLast = (note: Note): boolean =>
        end === Math.min(note.end, line.end) && text.slice(line.end, note.end).trim() === '';
      const kinds = KINDS.filter((kind) => over.some((note) => note.kind === kind));
      const tags = kinds.map((kind) =>
        openTag(
          kind,
          over.filter((note) => note.kind === kind),
          { given, isLast },
        ),
      );
      const ends = kinds.map((kind) => `</${TAGS[kind]}>`).reverse();
      return `${tags.join('')}${escaped(text.slice(start, end))}${ends.join('')}`;
    })
    .join('');

/**
 * The text of a document as HTML, a block for each line; its `data-at` says where it begins, in code points. Targets
 * are marked, trends underlined, and numbers that were not taken bear their reason. The text content is the text, with
 * controls made visible.
 * @param document its id, for the addresses of targets and trends
 * @param review what was rejected is struck through
 */
export function* articleOf(
  text: string,
  marked: Marked,
  document: string,
  review: PageReview = NO_PAGE_REVIEW,
): Generator<string> {
  const units = unitsOf(text);
  const points = codePointsOf(text);
  const notes = notesOf({ ...marked, document, review }, units);
  const given = new Set<string>();
  let done = 0;
  let next = 0;
  let here: Note[] = [];
  for (const line of linesOf(text, startsOf(marked, units))) {
    here = here.filter(({ end }) => end > line.start);
    for (; next < notes.length && (notes[next] as Note).start < line.end; next += 1)
      here.push(notes[next] as Note);
    const [tag, attributes] = BLOCKS[line.kind];
    const between = escaped(text.slice(done, line.start));
    const content = lineHtml(text, line, here, given);
    yield `${between}<${tag}${attributes} data-at="${points(line.start)}">${content}</${tag}>`;
    done = line.end;
  }
  yield escaped(text.slice(done));
}
