import { u16, u32, utf16 } from './wordFile.ts';

export interface LevelSpec {
  readonly text: string;
  readonly format?: number;
  readonly start?: number;
  readonly legal?: boolean;
  readonly restartLimit?: number;
  readonly suffix?: number;
}

const level = ({
  text,
  format = 0,
  start = 1,
  legal = false,
  restartLimit,
  suffix = 0,
}: LevelSpec): number[] => [
  ...u32(start),
  format,
  (legal ? 4 : 0) | (restartLimit === undefined ? 0 : 8),
  ...new Array<number>(9).fill(0),
  suffix,
  ...new Array<number>(8).fill(0),
  0,
  0,
  restartLimit ?? 0,
  0,
  ...u16(text.length),
  ...utf16(text),
];

/** PlfLst: lists numbered from 1, each of nine levels, those not given without a text. */
export const listTable = (lists: readonly (readonly LevelSpec[])[]): Uint8Array =>
  Uint8Array.from([
    ...u16(lists.length),
    ...lists.flatMap((_, index) => [...u32(index + 1), ...new Array<number>(24).fill(0)]),
    ...lists.flatMap((levels) =>
      Array.from({ length: 9 }, (_, index) => level(levels[index] ?? { text: '' })).flat(),
    ),
  ]);

export interface UseSpec {
  readonly list: number;
  readonly overrides?: readonly {
    readonly level: number;
    readonly start?: number;
    readonly own?: LevelSpec;
  }[];
}

/** PlfLfo. */
export const useTable = (uses: readonly UseSpec[]): Uint8Array =>
  Uint8Array.from([
    ...u32(uses.length),
    ...uses.flatMap(({ list, overrides = [] }) => [...u32(list, 0, 0), overrides.length, 0, 0, 0]),
    ...uses.flatMap(({ overrides = [] }) => [
      ...u32(0xffffffff),
      ...overrides.flatMap(({ level: at, start, own }) => [
        ...u32(start ?? 0, at | (start === undefined ? 0 : 0x10) | (own ? 0x20 : 0)),
        ...(own ? level(own) : []),
      ]),
    ]),
  ]);

/** The properties of a paragraph that a use of a list numbers. */
export const numbered = (use: number, depth: number): number[] => [
  ...u16(0x460b, use),
  ...u16(0x260a),
  depth,
];
