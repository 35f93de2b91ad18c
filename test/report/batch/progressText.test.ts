import { describe, expect, it } from 'vitest';
import { paceMeter } from '../../../src/report/batch/paceMeter.ts';
import { type BatchProgress, progressBar, progressLine } from '../../../src/report/batch/progressText.ts';
import { columnsWide } from '../../../src/text/columns.ts';

const at = (progress: Partial<BatchProgress>): BatchProgress => ({
  done: 0,
  total: 10_000,
  failed: 0,
  pace: null,
  note: null,
  ...progress,
});

const WELL_UNDER_WAY = at({ done: 4210, failed: 3, pace: { documents: 2640, seconds: 30 } });

describe('progressBar', () => {
  it('shows how far a batch is, how quick, how long it will take and what failed', () => {
    expect(progressBar(WELL_UNDER_WAY, 79)).toBe(
      '[########............] 4210/10000  88/s  1 min 6 s left  3 failed',
    );
    expect(progressBar(at({}), 79)).toBe('[....................] 0/10000');
    expect(progressBar(at({ done: 5, total: 5, pace: { documents: 5, seconds: 2 } }), 79)).toBe(
      '[####################] 5/5  2.5/s',
    );
  });

  it.each([20, 40, 60, 79, 120])('keeps to %d columns, wide characters counted twice', (width) => {
    const note = '某县没有的规划/某县妇女发展规划（2021—2030年）.pdf: page 3 of 20 recognized';
    for (const progress of [{ ...WELL_UNDER_WAY, note }, at({ note })])
      expect(columnsWide(progressBar(progress, width))).toBeLessThanOrEqual(width);
  });
});

describe('progressLine', () => {
  it('says the same for a log', () => {
    expect(progressLine(WELL_UNDER_WAY)).toBe('4210 of 10000 documents, 3 failed, 88/s, 1 min 6 s left');
    expect(progressLine(at({ total: 1, note: 'a.pdf: page 2 of 9 recognized' }))).toBe(
      '0 of 1 document, a.pdf: page 2 of 9 recognized',
    );
  });
});

describe('paceMeter', () => {
  it('tells how quick a batch is now, and of a slow one how quick it was all in all', () => {
    let now = 0;
    const { add, pace } = paceMeter(() => now);
    expect(pace()).toBeNull();
    now = 10_000;
    add();
    expect(pace()).toEqual({ documents: 1, seconds: 10 });
    now = 40_000;
    for (let each = 0; each < 60; each += 1) add();
    now = 50_000;
    expect(pace()).toEqual({ documents: 60, seconds: 30 });
    now = 100_000;
    expect(pace()).toEqual({ documents: 61, seconds: 100 });
  });
});
