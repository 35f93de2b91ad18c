import { numberFormat } from './numberFormat.ts';
import type { Level, List, Numbering } from './numbering.ts';
import type { ListPlace, Styles } from './styles.ts';

/** The number that Word prints before a paragraph. */
export interface Label {
  /** Without the gap behind it; empty for a bullet. */
  readonly text: string;
  readonly gap: Level['gap'];
}

/** Numbers the paragraphs of a document, which must be asked for one after the other, each once. */
export type Numberer = (direct: ListPlace, style: string | undefined) => Label | null;

/** Takes a paragraph out of the list of its style. */
const NO_LIST = '0';

/** By level, how far a family of lists has been counted; undefined where the next starts anew. */
type Counters = (number | undefined)[];

const labelText = (levels: readonly Level[], level: Level, counters: Counters): string => {
  if (level.format === 'bullet') return '';
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const of = levels[Number(digit) - 1];
    if (!of) return '';
    const format = level.isLegal && of.format !== 'none' ? 'decimal' : of.format;
    return numberFormat(format)(counters[Number(digit) - 1] ?? of.start);
  });
};

export const numberer = (numbering: Numbering, styles: Styles): Numberer => {
  const counted = new Map<string, Counters>();
  /** List and level where a list that starts anew has done so. */
  const started = new Set<string>();

  const count = (id: string, { family, levels, starts }: List, at: number): Counters => {
    const counters = counted.get(family) ?? [];
    counted.set(family, counters);
    const start = starts.get(at);
    const isStart = start !== undefined && !started.has(`${id} ${at}`);
    if (isStart) started.add(`${id} ${at}`);
    const last = counters[at];
    if (isStart) counters[at] = start;
    else counters[at] = last === undefined ? (start ?? levels[at]?.start ?? 0) : last + 1;
    levels.forEach(({ restart }, below) => {
      if (below > at && at < restart) counters[below] = undefined;
    });
    return counters;
  };

  /** A level that names the style wins over what the style says of its level. */
  const levelOf = ({ levels }: List, direct: ListPlace, style: string | undefined): number => {
    if (direct.level !== null) return direct.level;
    const styled = style === undefined ? null : styles.placeOf(style);
    const naming = styled?.from ?? style;
    const linked = naming === undefined ? -1 : levels.findIndex((level) => level.style === naming);
    if (linked !== -1) return linked;
    return (direct.list === null ? styled?.level : null) ?? 0;
  };

  return (direct, style = styles.usual) => {
    const id = direct.list ?? (style === undefined ? null : styles.placeOf(style)?.list) ?? NO_LIST;
    const list = numbering.get(id);
    if (!list || id === NO_LIST) return null;
    const at = levelOf(list, direct, style);
    const level = list.levels[at];
    return level ? { text: labelText(list.levels, level, count(id, list, at)), gap: level.gap } : null;
  };
};
