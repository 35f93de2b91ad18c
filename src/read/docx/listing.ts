import type { StyledList } from './numbering.ts';
import type { ListPlace, Styles } from './styles.ts';

/** A list and a level of it, from 0. */
export interface Listed {
  readonly list: StyledList;
  readonly level: number;
}

/**
 * Tells in which list a paragraph is; null for none.
 * @param direct what the paragraph itself says of it
 * @param style its own; the usual one if it has none
 */
export type Listing = (direct: ListPlace, style: string | undefined) => Listed | null;

/** Takes a paragraph out of the list of its style. */
const NO_LIST = '0';

export const listingOf = (lists: ReadonlyMap<string, StyledList>, styles: Styles): Listing => {
  /** A level that names the style wins over what the style says of its level. */
  const levelOf = ({ styles: named }: StyledList, direct: ListPlace, style: string | undefined): number => {
    if (direct.level !== null) return direct.level;
    const styled = style === undefined ? null : styles.placeOf(style);
    const naming = styled?.from ?? style;
    const linked = naming === undefined ? -1 : named.indexOf(naming);
    if (linked !== -1) return linked;
    return (direct.list === null ? styled?.level : null) ?? 0;
  };

  return (direct, style = styles.usual) => {
    const id = direct.list ?? (style === undefined ? null : styles.placeOf(style)?.list) ?? NO_LIST;
    const list = lists.get(id);
    return list && id !== NO_LIST ? { list, level: levelOf(list, direct, style) } : null;
  };
};
