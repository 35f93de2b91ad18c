import { simplify } from '../../text/simplify.ts';
import { bareText, withoutBlanks } from './collapse.ts';
import { FIELDS, type Field, OTHERS } from './labelNames.ts';

const fieldOf = new Map<string, { readonly field: Field; readonly rank: number }>(
  Object.entries(FIELDS).flatMap(([field, names]) =>
    names.map((name, rank) => [name, { field: field as Field, rank }] as const),
  ),
);

const LABELS = new Set([...fieldOf.keys(), ...OTHERS]);

/** `索 引 号`: labels of two or three characters are often spread to the width of four. */
const spread = (name: string): string => [...name].join('[\\s\\u3000]*');

const NAMES = [...LABELS]
  .sort((one, other) => other.length - one.length)
  .map(spread)
  .join('|');

const START = /^[\s【[（(·•▪]*/.source;
/** A colon, or the bracket that closes the label: `【文号】`. */
const COLON = /(?:[\s】\]）)]*[：:]|[\s]*[】\]])/.source;

const LABEL = new RegExp(`(?<=^|[\\s\\u3000|｜【\\[（(；;,，])(${NAMES})${COLON}`, 'g');
const STARTS = new RegExp(`${START}(?:${NAMES})(?:${COLON}|[\\s】\\]]*$)`);
const ALONE = new RegExp(`${START}(${NAMES})[\\s】\\]：:]*$`);

/** Whether a line begins with a label, or is one. */
export const startsWithLabel = (text: string): boolean => STARTS.test(simplify(text));

/** Whether a line is a label and no more: its value is the next line or cell. */
export const isLabelAlone = (text: string): boolean => ALONE.test(simplify(text));

const LONGEST_NAME = 16;
const FIRST_CHARACTERS = new Set([...LABELS].map((name) => name.charAt(0)));

/** Whether a piece of a line is a label: `索 引 号`, `发文机关：`. */
export const isLabelName = (piece: string): boolean =>
  piece.length <= LONGEST_NAME &&
  FIRST_CHARACTERS.has(simplify(piece.trimStart().charAt(0))) &&
  LABELS.has(bareText(piece).replace(/[：:]$/, ''));

/** No line of fields is longer. */
const LONGEST_LINE = 1000;

/** A field as a page has it; a smaller rank is a surer name. */
export interface LabelledValue {
  /** Null for what is no field of ours. */
  readonly field: Field | null;
  readonly rank: number;
  readonly value: string;
}

const labelled = (name: string, value: string): LabelledValue => ({
  ...(fieldOf.get(withoutBlanks(name)) ?? { field: null, rank: 0 }),
  value: value.replace(/^[\s\u3000]+|[\s\u3000|｜】\])）;；]+$/g, ''),
});

/** The labels of a line with what stands behind each; nothing for other lines. */
export const labelledValues = (text: string): LabelledValue[] => {
  if (text.length > LONGEST_LINE) return [];
  const plain = simplify(text);
  const alone = ALONE.exec(plain);
  if (alone) return [labelled(alone[1] ?? '', '')];
  const found = [...plain.matchAll(LABEL)];
  return found.map((match, index) =>
    labelled(match[1] ?? '', text.slice(match.index + match[0].length, found[index + 1]?.index)),
  );
};
