/** What UTF-16 units are written as, by the unit; 0 where it stays as it is. */
export type UnitMap = Uint16Array;

/** Pairs of a unit and what it is written as. */
export const unitMap = (pairs: Iterable<readonly [from: string, to: string]>): UnitMap => {
  const map = new Uint16Array(0x10000);
  for (const [from, to] of pairs)
    if (from.length === 1 && to.length === 1 && from !== to) map[from.charCodeAt(0)] = to.charCodeAt(0);
  return map;
};

/** Where a text has units that a map changes. */
export const mappedAt = (text: string, map: UnitMap): number[] => {
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (map[text.charCodeAt(at)] !== 0) places.push(at);
  return places;
};

/** The text with each unit as the map has it: every position stays what it was. */
export const mapUnits = (text: string, map: UnitMap): string => {
  const places = mappedAt(text, map);
  if (places.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const at of places) {
    parts.push(text.slice(from, at), String.fromCharCode(map[text.charCodeAt(at)] as number));
    from = at + 1;
  }
  return parts.join('') + text.slice(from);
};
