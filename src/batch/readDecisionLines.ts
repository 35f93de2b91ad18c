import type { z } from 'zod';
import { Decision } from '../model/decision.ts';
import { cut, plain } from '../report/terminal.ts';

/** What is wrong with a line, and what to do. */
export interface LineFault {
  /** Counted from 1. */
  readonly line: number;
  readonly what: string;
  readonly remedy: string;
}

/** It takes a byte order mark away. */
const DECODER = new TextDecoder('utf-8', { fatal: true });
/** What git writes where two branches added lines at one place. */
const CONFLICT = /^(<{7}|\|{7}|={7}|>{7})(?: |$)/;
/** Columns of names that a message shows. */
const LONGEST = 60;
const HEAL = 'correct the line, or take it out';
const RESOLVE = 'the lines of both sides are used; take the marks out';

const NEWLINE = 0x0a;

/** The lines of a file; null for one that is not UTF-8. The last is empty unless it lacks its line break. */
const linesIn = (bytes: Uint8Array): (string | null)[] => {
  const lines: (string | null)[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const next = bytes.indexOf(NEWLINE, start);
    const end = next === -1 ? bytes.length : next;
    try {
      lines.push(DECODER.decode(bytes.subarray(start, end)));
    } catch {
      lines.push(null);
    }
    start = end + 1;
  }
  return lines;
};

/** The paths of what a value holds beyond what was read of it. */
const unknownIn = (raw: unknown, read: unknown, path = ''): string[] => {
  if (typeof raw !== 'object' || raw === null || typeof read !== 'object' || read === null) return [];
  const known = read as Readonly<Record<string, unknown>>;
  return Object.entries(raw).flatMap(([key, value]) =>
    Object.hasOwn(known, key) ? unknownIn(value, known[key], `${path}${key}.`) : [`${path}${key}`],
  );
};

const firstIssue = ({ issues: [issue] }: z.ZodError): string =>
  `this is no decision: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}`;

type Read = { readonly decision: Decision | null; readonly faults: readonly Omit<LineFault, 'line'>[] };

const nothing = (what: string, remedy = HEAL): Read => ({ decision: null, faults: [{ what, remedy }] });

const readLine = (line: string, torn: boolean): Read => {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return torn
      ? nothing('the line is cut off: it was not written to its end', 'decide again, and take the line out')
      : nothing('this is no JSON');
  }
  const parsed = Decision.safeParse(raw);
  if (!parsed.success) return nothing(firstIssue(parsed.error));
  const unknown = unknownIn(raw, parsed.data);
  const what = `there is no field ${cut(plain(unknown.join(', ')), LONGEST)}; the rest of the line is used`;
  const remedy = 'take the field out, or use the version of zhibiao that wrote it';
  return { decision: parsed.data, faults: unknown.length === 0 ? [] : [{ what, remedy }] };
};

/**
 * The decisions of a file, in its order, and what could not be used of it. Of a merge that nobody has finished the lines
 * of both sides are used, and those of their ancestor, which both have, once.
 */
export const readDecisionLines = (
  bytes: Uint8Array,
): { readonly decisions: readonly Decision[]; readonly faults: readonly LineFault[] } => {
  const decisions: Decision[] = [];
  const faults: LineFault[] = [];
  const lines = linesIn(bytes);
  for (const [at, raw] of lines.entries()) {
    if (raw === null) {
      faults.push({ line: at + 1, what: 'this is not UTF-8', remedy: HEAL });
      continue;
    }
    const line = raw.trim();
    if (line === '') continue;
    const mark = CONFLICT.exec(line)?.[1];
    if (mark !== undefined) {
      faults.push({ line: at + 1, what: `a merge was not finished here: ${mark}`, remedy: RESOLVE });
      continue;
    }
    const read = readLine(line, at === lines.length - 1);
    if (read.decision) decisions.push(read.decision);
    faults.push(...read.faults.map((fault) => ({ line: at + 1, ...fault })));
  }
  return { decisions, faults };
};
