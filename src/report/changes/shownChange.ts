import type { Change, FieldValue } from '../../model/changes.ts';
import type { Target, Trend } from '../../model/extraction.ts';
import { quoteOf } from '../compare/citation.ts';
import { ARROWS, STRIVEN } from '../compare/signs.ts';
import { quantityOf } from '../quantity.ts';
import { plain } from '../terminal.ts';

/** What a report shows of a change, whatever it is about: words of the extractions, on one line each. */
export interface Shown {
  /** What it is: an indicator, the title of a plan, a message; of both sides where they differ. */
  readonly names: readonly string[];
  /** Its value on the side that it is taken from; empty for what has none. */
  readonly value: string;
  /** Where it stands on both sides, the same only once: `:27`, `p. 3`. */
  readonly places: readonly string[];
  /** Its words in the text; null for what has no place. */
  readonly quote: string | null;
  /** The number in these words; null for a trend. */
  readonly number: string | null;
}

type Found = Target | Trend;

/** A field's value in words; – for none. */
export const valueWords = (value: FieldValue): string => {
  if (value === null) return '–';
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(valueWords).join(', ');
  if (typeof value === 'object') return Object.values(value).map(valueWords).join('–');
  return plain(String(value)) || '–';
};

const placeWords = ({ line, page }: Pick<Found['source'], 'line' | 'page'>): string =>
  page === null ? `:${line}` : `p. ${page}`;

const once = (words: readonly string[]): string[] => [...new Set(words)];

const sides = <T>(change: { readonly old: T | null; readonly new: T | null }): T[] =>
  [change.old, change.new].flatMap((side) => side ?? []);

const isTarget = (found: Found): found is Target => 'number' in found.source;

const amountOf = (found: Found): string => {
  if (!isTarget(found)) return ARROWS[found.direction];
  const value = `${quantityOf(found)}${found.strength === 'aspirational' ? STRIVEN : ''}`;
  return plain([value, found.per ?? '', found.year ?? ''].filter((part) => part !== '').join(' '));
};

const wordsAt = ({ quote, prefix, suffix }: Found['source'], ofNumber: boolean): string | null =>
  quoteOf({ target: ofNumber ? '' : null, quote, prefix, suffix });

const shownFound = (found: readonly Found[]): Shown => {
  const last = found.at(-1);
  return {
    names: once(found.map(({ indicator }) => plain(indicator.text))),
    value: last ? amountOf(last) : '',
    places: once(found.map(({ source }) => placeWords(source))),
    quote: last ? wordsAt(last.source, isTarget(last)) : null,
    number: last && isTarget(last) ? plain(last.source.quote) : null,
  };
};

const nothing = { value: '', places: [], quote: null, number: null } as const;

/** What there is to say of a change beside its fields. */
export const shownOf = (change: Change): Shown => {
  switch (change.subject) {
    case 'target':
    case 'trend': {
      if (change.kind === 'moved') {
        const { indicator, from, to, quote, prefix, suffix } = change;
        return {
          names: [plain(indicator.text)],
          value: '',
          places: once([from, to].map(placeWords)),
          quote: quoteOf({ target: change.subject === 'target' ? '' : null, quote, prefix, suffix }),
          number: change.subject === 'target' ? plain(quote) : null,
        };
      }
      if (change.kind === 'ambiguous')
        return { ...shownFound([...change.old, ...change.new]), places: [], value: '' };
      return shownFound(sides<Found>(change));
    }
    case 'plan':
      return { ...nothing, names: once(sides(change).map(({ id, title }) => plain(title ?? id))) };
    case 'diagnostic':
      return {
        ...nothing,
        names: sides(change)
          .slice(-1)
          .map(({ message }) => plain(message)),
      };
    case 'document':
      return {
        ...nothing,
        names: sides(change).map(({ title, targets, trends }) =>
          plain([...(title === null ? [] : [title]), `${targets} targets, ${trends} trends`].join(', ')),
        ),
      };
  }
};

/** The lines or pages of candidates that nobody can tell apart. */
export const candidatePlaces = (found: readonly Found[]): string =>
  found.map(({ source }) => placeWords(source)).join(' ');
