import { describe, expect, it } from 'vitest';
import {
  columnsSeen,
  FIRST_PLAN,
  type Layout,
  layoutOf,
  linesSeen,
  placesOf,
  revealing,
} from '../../../src/page/matrix/layout.ts';
import { moved } from '../../../src/page/matrix/moved.ts';

const LINES = [{ domain: '健康', count: 199 }, ...Array.from({ length: 199 }, (_, row) => ({ row }))];
const VIEW = { left: 4000, top: 3000, width: 1200, height: 700 };
const LAYOUT: Layout = layoutOf(LINES, 300, { width: VIEW.width, grouped: true });

describe('layout', () => {
  it('draws what is seen and little more', () => {
    const lines = linesSeen(LAYOUT, VIEW);
    expect(LAYOUT.tops[lines.from]).toBeLessThan(VIEW.top);
    expect(LAYOUT.tops[lines.to]).toBeGreaterThan(VIEW.top + VIEW.height - LAYOUT.head);
    expect(lines.to - lines.from).toBeLessThan(25);
    const columns = columnsSeen(LAYOUT, VIEW, 300);
    expect(columns.from * LAYOUT.column).toBeLessThan(VIEW.left);
    expect(columns.to - columns.from).toBeLessThan(12);
  });

  it('draws all lines of a short list, and the active cell wherever it is', () => {
    const short = layoutOf(LINES.slice(0, 4), 3, { width: 1200, grouped: false });
    expect(linesSeen(short, { ...VIEW, top: 0 })).toEqual({ from: 0, to: 4 });
    expect(columnsSeen(short, { ...VIEW, left: 0 }, 3)).toEqual({ from: 0, to: 3 });
    expect(placesOf({ from: 3, to: 5 }, 9, 10)).toEqual([3, 4, 9]);
    expect(placesOf({ from: 3, to: 5 }, 4, 10)).toEqual([3, 4]);
    expect(placesOf({ from: 3, to: 5 }, -2, 10)).toEqual([3, 4]);
  });

  it('gives a telephone two whole columns of plans', () => {
    const { name, base, column } = layoutOf(LINES, 300, { width: 358, grouped: true });
    expect(name + base + 2 * column).toBeLessThanOrEqual(358);
  });

  it('scrolls no further than a cell needs', () => {
    const seen = revealing(LAYOUT, VIEW, { line: 60, column: FIRST_PLAN + 32 });
    expect(seen).toEqual({ left: VIEW.left, top: VIEW.top });
    const far = revealing(LAYOUT, VIEW, { line: 199, column: FIRST_PLAN + 299 });
    expect(far.top + VIEW.height - LAYOUT.head).toBe(LAYOUT.tops[200]);
    expect(revealing(LAYOUT, VIEW, { line: -1, column: 0 })).toEqual({ left: VIEW.left, top: VIEW.top });
  });
});

describe('moved', () => {
  const bounds = { lines: 50, columns: 10, page: 12 };
  const press = (key: string, line = 5, column = 5, ctrlKey = false) =>
    moved({ line, column }, { key, ctrlKey, metaKey: false }, bounds);

  it('goes a step, a page, or to an end, and never beyond', () => {
    expect(press('ArrowUp', -1)).toEqual({ line: -1, column: 5 });
    expect(press('ArrowDown', 49)).toEqual({ line: 49, column: 5 });
    expect(press('ArrowLeft', 5, 0)).toEqual({ line: 5, column: 0 });
    expect(press('ArrowRight')).toEqual({ line: 5, column: 6 });
    expect(press('PageDown', 45)).toEqual({ line: 49, column: 5 });
    expect(press('PageUp')).toEqual({ line: 0, column: 5 });
    expect(press('Home')).toEqual({ line: 5, column: 0 });
    expect(press('End', 5, 5, true)).toEqual({ line: 49, column: 9 });
    expect(press('a')).toBeNull();
  });
});
