import type { ScanLine } from './scanLine.ts';
import { unitsOf } from './scanLine.ts';
import type { ScanPage } from './scanPage.ts';

const PAGE_NUMBER = /^(?:[-—–一_~·.|\s]*\d{1,4}[-—–一_~·.|\s]*|第\d{1,4}页.{0,8})$/;
/** A head or foot stands this far from the text, and what is no number further. In widths of a character. */
const APART = 0.8;
const FAR_APART = 2.5;
/** On how many pages a line must stand to be a running head; in short documents on two. */
const OFTEN = 3;
const SHORT_DOCUMENT = 5;
/** So much of the characters is the same although the engine reads a head a little otherwise on each page. */
const ALIKE = 0.7;

interface Edge {
  readonly line: ScanLine;
  readonly end: 'top' | 'bottom';
  /** From the line next to it, in widths of a character. */
  readonly gap: number;
  readonly em: number;
}

const edgesOf = ({ blocks, em }: ScanPage): Edge[] => {
  const lines = blocks.flatMap((block) => block.lines).sort((a, b) => a.top - b.top);
  const [first, second, last, beforeLast] = [lines[0], lines[1], lines.at(-1), lines.at(-2)];
  if (!first || !second || !last || !beforeLast) return [];
  return [
    { line: first, end: 'top', gap: (second.top - first.bottom) / em, em },
    { line: last, end: 'bottom', gap: (last.top - beforeLast.bottom) / em, em },
  ];
};

/** A number, or what the engine made of a number between two dashes. */
const isPageNumber = ({ line: { text }, end, gap }: Edge): boolean =>
  PAGE_NUMBER.test(text) ||
  (end === 'bottom' && gap > FAR_APART && unitsOf(text) <= 3 && !/[。；！？\d%‰]$/.test(text));

const likeness = (a: string, b: string): number => {
  const rest = [...b];
  const shared = [...a].filter((char) => {
    const index = rest.indexOf(char);
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  });
  return (2 * shared.length) / (a.length + b.length);
};

const isSameHead = (a: Edge, b: Edge): boolean =>
  a.end === b.end &&
  Math.abs(a.line.top - b.line.top) < 2 * a.em &&
  likeness(a.line.text.replace(/\d/g, ''), b.line.text.replace(/\d/g, '')) >= ALIKE;

/**
 * The numbers of pages, and the lines at the upper and lower end of pages that come again on other pages.
 * @returns the lines themselves, by identity
 */
export const runningLines = (pages: readonly ScanPage[]): ReadonlySet<ScanLine> => {
  const edges = pages.flatMap(edgesOf).filter(({ gap }) => gap > APART);
  const often = pages.length <= SHORT_DOCUMENT ? 2 : OFTEN;
  const running = edges.filter(
    (edge) => isPageNumber(edge) || edges.filter((other) => isSameHead(edge, other)).length >= often,
  );
  return new Set(running.map(({ line }) => line));
};
