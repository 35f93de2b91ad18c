import { Extraction, type Target } from '../src/model/extraction.ts';
import { contains, overlaps, type Span } from '../src/model/span.ts';
import { fold } from '../src/text/fold.ts';

const DIGIT = /[0-9０-９]/;

const shown = ({ start, end }: Span): string => `${start}–${end}`;

/** Numbers of targets; one number may carry several. */
const numbersOf = ({ targets }: Extraction): Span[] => targets.map(({ source }) => source.number);

const wrongQuotes = (points: readonly string[], { targets, residue }: Extraction): string[] =>
  [...targets.map(({ source }) => ({ span: source.number, quote: source.quote })), ...residue]
    .filter(({ span, quote }) => quote === '' || points.slice(span.start, span.end).join('') !== quote)
    .map(({ span, quote }) => `the quote ${quote} is not at ${shown(span)}`);

const strayNumbers = (points: readonly string[], { targets, trends }: Extraction): string[] => [
  ...targets
    .filter(({ source }) => !contains(source.sentence, source.number) || source.sentence.end > points.length)
    .map(({ source }) => `the number ${source.quote} is outside of its sentence ${shown(source.sentence)}`),
  ...trends
    .filter(
      ({ source: { sentence, quote } }) => points.slice(sentence.start, sentence.end).join('') !== quote,
    )
    .map(({ source }) => `the trend's quote is not at ${shown(source.sentence)}`),
];

/** What may stand inside a number: blanks, controls, and the number of a page that ends there. */
const INSIDE = /\n[-—]\s*\d+\s*[-—]\n|[\s\0-\x1f\u0085\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The number that a quote in digits begins with; null for Chinese numerals. */
const printed = (quote: string): number | null => {
  const [digits] = /^[0-9][0-9.,]*/.exec(fold(quote.replace(INSIDE, ''))) ?? [];
  return digits === undefined ? null : Number(digits.replaceAll(',', '').replace(/\.$/, ''));
};

/** Floating point does not hold every number that can be printed. */
const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= Math.abs(other) * 1e-9;

const isPrinted = ({ value, min, max, unit, source }: Target): boolean => {
  const number = printed(source.quote);
  return (
    number === null ||
    unit === '比' ||
    [value, min, max].some((each) => isSame(Math.abs(each ?? Number.NaN), number))
  );
};

const otherValues = ({ targets }: Extraction): string[] =>
  targets
    .filter((target) => !isPrinted(target))
    .map(
      ({ value, min, max, source }) =>
        `the value ${value ?? `${min}–${max}`} is not the number of the quote ${source.quote}`,
    );

const lostDigits = (points: readonly string[], extraction: Extraction): string[] => {
  const covered = new Uint8Array(points.length);
  const spans = [
    ...numbersOf(extraction),
    ...extraction.outlineNumbers,
    ...extraction.residue.map(({ span }) => span),
  ];
  for (const { start, end } of spans) covered.fill(1, start, end);
  return points.flatMap((point, at) =>
    DIGIT.test(point) && covered[at] === 0 ? [`the digit ${point} at ${at} is nowhere`] : [],
  );
};

const clashes = (extraction: Extraction): string[] => {
  const numbers = numbersOf(extraction);
  return extraction.residue
    .filter(({ span }) => numbers.some((number) => overlaps(number, span)))
    .map(
      ({ span, quote, reason }) => `the residue ${quote} (${reason}) at ${shown(span)} is in a target too`,
    );
};

const repeated = (kind: string, ids: readonly string[]): string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two ${kind} have the id ${id}`);

const invalid = (extraction: Extraction): string[] => {
  const parsed = Extraction.safeParse(extraction);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

/** What breaks the properties that hold for every extraction. */
export const faultsOf = (text: string, extraction: Extraction): string[] => {
  const points = [...text];
  return [
    ...wrongQuotes(points, extraction),
    ...strayNumbers(points, extraction),
    ...otherValues(extraction),
    ...lostDigits(points, extraction),
    ...clashes(extraction),
    ...repeated(
      'plans',
      extraction.plans.map(({ id }) => id),
    ),
    ...repeated(
      'targets',
      extraction.targets.map(({ id }) => id),
    ),
    ...repeated(
      'trends',
      extraction.trends.map(({ id }) => id),
    ),
    ...invalid(extraction),
  ];
};
