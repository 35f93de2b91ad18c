import type { Attributes, Block, Line } from './blocks.ts';
import { collapse, withoutBlanks } from './collapse.ts';
import { isHidden, isMadeBlock } from './style.ts';

/** What an element that runs on in its line does to the text in it. */
type Effect = 'hidden' | 'block' | 'raised' | 'link';

interface OpenEffect {
  readonly effect: Effect;
  readonly name: string;
  /** The block that it was opened in: it ends with it. */
  readonly block: Block;
  /** Elements of the name that are open since. */
  depth: number;
  /** The lines that a link has been on. */
  readonly lines: Line[];
}

/** Builds the lines of a page from its text and from the elements within lines. */
export interface Inline {
  readonly text: (piece: string, block: Block) => void;
  /** Ends the line that is being built, and puts it into the block. */
  readonly endLine: (block: Block) => void;
  readonly open: (name: string, attributes: Attributes, block: Block) => void;
  readonly close: (name: string, block: Block) => void;
  /** Ends what was opened in a block and not closed. */
  readonly leave: (block: Block) => void;
  readonly isHidden: () => boolean;
}

/** More elements with an effect are not open at a time in any sensible page. */
const MOST_EFFECTS = 64;

const BREAK = /\r\n?|\n/;
const RAISED = /^[-−]?\d+$/;
const SUPERSCRIPTS: Readonly<Record<string, string>> = { '-': '⁻', '−': '⁻', '1': '¹', '2': '²', '3': '³' };

/** `m<sup>2</sup>` is no `m2` and `10<sup>4</sup>` is not 104. */
const raise = (text: string): string =>
  RAISED.test(text)
    ? text.replace(/[\s\S]/g, (char) => SUPERSCRIPTS[char] ?? String.fromCharCode(0x2070 + Number(char)))
    : text;

/** A name for a place of the page is no link, nor is a link to a place of the page, as in a table of contents. */
const isLink = ({ href, name, id, onclick }: Attributes): boolean =>
  href === undefined
    ? onclick !== undefined || (name === undefined && id === undefined)
    : !/^#./.test(href.trim());

const effectOf = (name: string, attributes: Attributes, showHidden: boolean): Effect | null => {
  if (!showHidden && isHidden(attributes)) return 'hidden';
  if (name === 'a') return isLink(attributes) ? 'link' : null;
  if (name === 'sup') return 'raised';
  return isMadeBlock(attributes) ? 'block' : null;
};

/** A line of a preformatted text keeps its indent, for columns may be aligned by blanks. */
const lineText = (text: string, { isPreformatted }: Block): string =>
  isPreformatted ? text.trimEnd() : collapse(text);

export const inline = (showHidden: boolean): Inline => {
  const effects: OpenEffect[] = [];
  let text = '';
  let links = 0;
  const count: Record<Effect, number> = { hidden: 0, block: 0, raised: 0, link: 0 };

  const endLine = (block: Block): void => {
    const shown = text === '' ? '' : lineText(text, block);
    const chars = shown === '' ? 0 : withoutBlanks(shown).length;
    if (chars > 0) {
      const line: Line = { kind: 'line', text: shown, chars, links };
      block.children.push(line);
      if (count.link > 0) effects.find(({ effect }) => effect === 'link')?.lines.push(line);
    }
    text = '';
    links = 0;
  };

  const add = (piece: string): void => {
    text += count.raised > 0 ? raise(piece) : piece;
    if (count.link > 0) links += withoutBlanks(piece).length;
  };

  const end = (index: number, block: Block): void => {
    const [ended] = effects.splice(index, 1);
    if (!ended) return;
    count[ended.effect] -= 1;
    if (ended.effect === 'block') endLine(block);
  };

  /** A link that nobody closed has run over what is no link. */
  const endUnclosed = (index: number, block: Block): void => {
    const effect = effects[index];
    if (effect?.effect === 'link' && effect.lines.length > 1) for (const line of effect.lines) line.links = 0;
    end(index, block);
  };

  return {
    endLine,
    isHidden: () => count.hidden > 0,
    text: (piece, block) => {
      if (count.hidden > 0) return;
      if (!block.isPreformatted || !BREAK.test(piece)) {
        add(piece);
        return;
      }
      piece.split(BREAK).forEach((part, index) => {
        if (index > 0) endLine(block);
        add(part);
      });
    },
    open: (name, attributes, block) => {
      if (name === 'a') {
        const index = effects.findIndex(({ effect }) => effect === 'link');
        if (index !== -1) endUnclosed(index, block);
      }
      const effect = effectOf(name, attributes, showHidden);
      const same = effects.findLast((each) => each.name === name);
      if (same && (effect === null || same.effect === effect)) {
        same.depth += 1;
        return;
      }
      if (effect === null || effects.length >= MOST_EFFECTS) return;
      if (effect === 'block') endLine(block);
      effects.push({ effect, name, block, depth: 1, lines: [] });
      count[effect] += 1;
    },
    close: (name, block) => {
      const index = effects.findLastIndex((each) => each.name === name);
      const effect = effects[index];
      if (!effect) return;
      effect.depth -= 1;
      if (effect.depth === 0) end(index, block);
    },
    leave: (block) => {
      while (effects.at(-1)?.block === block) endUnclosed(effects.length - 1, block);
    },
  };
};
