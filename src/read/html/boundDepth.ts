import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { BLOCKS, CELLS, ENDED_BY, RAW, SCOPES, VOID } from './elements.ts';

/** Of elements, as in Chromium: the parser takes time with the square of the depth. */
const DEEPEST = 512;

const nothing = (): void => undefined;

const IGNORED: TokenizerCallbacks = {
  ontext: nothing,
  ontextentity: nothing,
  onopentagname: nothing,
  onattribname: nothing,
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onopentagend: nothing,
  onselfclosingtag: nothing,
  onclosetag: nothing,
  oncdata: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onprocessinginstruction: nothing,
  onend: nothing,
};

/**
 * The source of a page with no element deeper than 512: the tags of those that lie deeper become line breaks, or
 * nothing within a line. Two kinds of tags that browsers do not take at their word go the same way, for the parser
 * would: end tags that reach out of the cell that they stand in, and `<script/>`, `<a/>` and the like, which would
 * never end. The count is not below that of the parser. Takes time in proportion to the length.
 */
export const boundDepth = (html: string): string => {
  const open: string[] = [];
  /** Elements whose tags were taken away, by their names. */
  const tooDeep = new Map<string, number>();
  const parts: string[] = [];
  let from = 0;
  /** The name of the tag that is being read. */
  let opened = { name: '', start: 0, end: 0, isPushed: false };

  const nameAt = (start: number, end: number): string => html.slice(start, end).toLowerCase();
  const rename = (start: number, end: number, name: string): void => {
    parts.push(html.slice(from, start), name);
    from = end;
  };
  /** Neither name nests, and the end tag of `wbr` is no tag. */
  const flatten = (start: number, end: number, name: string): void =>
    rename(start, end, BLOCKS.has(name) ? 'br' : 'wbr');
  const countDeep = (name: string, by: number): void => {
    tooDeep.set(name, (tooDeep.get(name) ?? 0) + by);
  };
  const popTo = (index: number): void => {
    open.length = index;
    if (index < DEEPEST) tooDeep.clear();
  };

  const onopentagname = (start: number, end: number): void => {
    const name = nameAt(start, end);
    const ended = ENDED_BY.get(name);
    while (ended?.has(open.at(-1) ?? '')) popTo(open.length - 1);
    const isPushed = !VOID.has(name) && (open.length < DEEPEST || RAW.has(name));
    opened = { name, start, end, isPushed };
    if (isPushed) open.push(name);
    else if (!VOID.has(name)) {
      countDeep(name, 1);
      flatten(start, end, name);
    }
  };
  const onselfclosingtag = (): void => {
    if (!opened.isPushed || BLOCKS.has(opened.name)) return;
    popTo(open.length - 1);
    rename(opened.start, opened.end, 'wbr');
  };
  const onclosetag = (start: number, end: number): void => {
    const name = nameAt(start, end);
    if ((tooDeep.get(name) ?? 0) > 0) {
      countDeep(name, -1);
      flatten(start, end, name);
      return;
    }
    const index = open.lastIndexOf(name);
    if (index === -1) return;
    const scopes = SCOPES.get(name) ?? CELLS;
    if (open.findLastIndex((each) => scopes.has(each)) > index) rename(start, end, 'wbr');
    else popTo(index);
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    { ...IGNORED, onopentagname, onselfclosingtag, onclosetag },
  );
  tokenizer.write(html);
  tokenizer.end();
  return from === 0 ? html : parts.join('') + html.slice(from);
};
