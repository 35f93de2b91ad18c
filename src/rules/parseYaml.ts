import { isMap, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** Data of the shape that was asked for, or what is wrong with the file. */
export type ParsedYaml<Data> =
  | { readonly data: Data; readonly faults: readonly []; readonly faultAt: FaultAt }
  | { readonly data: null; readonly faults: readonly string[] };

/** Words a fault of a value of the file: its place, its line, and what was expected. */
export type FaultAt = (keys: readonly PropertyKey[], expected: string) => string;

/** A node of a YAML document, as far as its place is needed. */
interface Placed {
  readonly range?: readonly [number, number, number] | null;
}

/** A YAML document that can say where its values stand. */
const placed = (
  source: string,
  path: string,
): {
  readonly document: ReturnType<typeof parseDocument>;
  readonly at: (offset: number, expected: string) => string;
  readonly offsetOf: (keys: readonly PropertyKey[]) => number;
} => {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });
  const lines = source.split('\n');
  // A key that is missing has no place of its own: what should hold it has.
  const offsetOf = (keys: readonly PropertyKey[]): number => {
    const node = document.getIn(keys, true) as Placed | undefined;
    return node?.range?.[0] ?? (keys.length > 0 ? offsetOf(keys.slice(0, -1)) : 0);
  };
  const at = (offset: number, expected: string): string => {
    const { line } = counter.linePos(offset);
    return `${path}:${line}: ${lines[line - 1]?.trim() ?? ''}\n  ${expected}`;
  };
  return { document, at, offsetOf };
};

/** Words faults of a file whose data is known already; the file is parsed for the first of them. */
export const faultsOf = (source: string, path: string): FaultAt => {
  let known: ReturnType<typeof placed> | undefined;
  return (keys, expected) => {
    known ??= placed(source, path);
    return known.at(known.offsetOf(keys), expected);
  };
};

/**
 * Reads a YAML file that a person has written.
 * @param path only named in the faults
 * @returns the data, or one fault for each mistake: `path:line: excerpt`, a new line, and what was expected there
 */
export const parseYaml = <Data>(source: string, path: string, schema: z.ZodType<Data>): ParsedYaml<Data> => {
  const { document, at, offsetOf } = placed(source, path);
  const [error] = document.errors;
  if (error) return { data: null, faults: [at(error.pos[0], error.message.split('\n')[0] ?? '')] };
  const parsed = schema.safeParse(document.toJS());
  // The value of a key may be far from it: the key's own line is what a person looks for.
  const keyOffset = (keys: readonly PropertyKey[]): number => {
    const parent = document.getIn(keys.slice(0, -1), true);
    const own = isMap(parent)
      ? parent.items.find(({ key }) => String(key) === String(keys.at(-1)))
      : undefined;
    const key = own?.key as Placed | undefined;
    return key?.range?.[0] ?? offsetOf(keys);
  };
  if (parsed.success)
    return { data: parsed.data, faults: [], faultAt: (keys, expected) => at(offsetOf(keys), expected) };
  const faults = parsed.error.issues.map((issue) => {
    const { path: keys, message } = issue;
    const place = issue.code === 'unrecognized_keys' ? [...keys, issue.keys[0] ?? ''] : keys;
    return at(keyOffset(place), `${keys.map(String).join('.') || 'the file'}: ${message}`);
  });
  return { data: null, faults };
};
