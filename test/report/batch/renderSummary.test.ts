import { describe, expect, it } from 'vitest';
import { renderCounts } from '../../../src/report/batch/renderCounts.ts';
import { renderSummary } from '../../../src/report/batch/renderSummary.ts';
import {
  addOutcome,
  type DocumentOutcome,
  EMPTY_TALLY,
  type Tally,
} from '../../../src/report/batch/tally.ts';

const COUNTS = { plans: 1, domains: 7, goals: 70, targets: 34, trends: 11, warnings: 0 };
const EMPTY = { what: 'the file is empty', remedy: 'get the file again' };

const outcome = (number: number, rest: Partial<DocumentOutcome> = {}): DocumentOutcome => ({
  path: `plans/${number}.txt`,
  status: 'ok',
  counts: COUNTS,
  failure: null,
  seconds: number / 10,
  unchanged: false,
  ...rest,
});

const failed = (number: number, failure = EMPTY): DocumentOutcome =>
  outcome(number, { status: 'failed', failure, counts: null });

const tallyOf = (outcomes: readonly DocumentOutcome[]): Tally => outcomes.reduce(addOutcome, EMPTY_TALLY);

const many = Array.from({ length: 50 }, (_, index) => outcome(index));

const summary = (outcomes: readonly DocumentOutcome[], seconds = 1): string[] =>
  renderSummary(tallyOf(outcomes), { out: 'out', seconds, width: 80 });

describe('renderSummary', () => {
  it('is one line for a small batch', () => {
    expect(summary([outcome(1)])).toEqual(['1 document written to out']);
    expect(
      summary([outcome(1), outcome(2, { status: 'partial' }), outcome(3, { unchanged: true }), failed(4)]),
    ).toEqual(['2 documents written to out, 1 unchanged, 1 in part, 1 failed']);
  });

  it('counts nothing as done that failed before', () => {
    const before = [1, 2].map((number) => ({ ...failed(number), unchanged: true }));
    expect(summary(before.slice(1))).toEqual([
      '0 documents written to out, 1 failed',
      '1 failed before and is as it was; --retry-failed tries again',
    ]);
    expect(summary(before, 60)).toEqual([
      'failed:',
      '  2 × the file is empty; get the file again',
      '    plans/1.txt, plans/2.txt',
      '0 documents written to out, 2 failed',
      '2 failed before and are as they were; --retry-failed tries again',
    ]);
  });

  it('tells of a large one the slowest, the failures by reason, and the time', () => {
    const other = { what: 'permission is denied', remedy: 'ask for the right to it' };
    expect(summary([...many, ...[50, 51, 52, 53].map((each) => failed(each)), failed(54, other)], 5)).toEqual(
      [
        'slowest:',
        '     5.4 s  plans/54.txt',
        '     5.3 s  plans/53.txt',
        '     5.2 s  plans/52.txt',
        '     5.1 s  plans/51.txt',
        '     5.0 s  plans/50.txt',
        'failed:',
        '  4 × the file is empty; get the file again',
        '    plans/50.txt, plans/51.txt, plans/52.txt and 1 more',
        '  1 × permission is denied; ask for the right to it',
        '    plans/54.txt',
        '55 documents in 5 s (11/s)',
        '50 documents written to out, 5 failed',
      ],
    );
  });

  it('tells of one that took long as much', () => {
    expect(summary([outcome(1)], 75)).toEqual([
      'slowest:',
      '     0.1 s  plans/1.txt',
      '1 document in 1 min 15 s (1/min)',
      '1 document written to out',
    ]);
  });

  it('names no slowest where nothing was to do', () => {
    const unchanged = many.map((each) => ({ ...each, unchanged: true }));
    expect(summary(unchanged)).toEqual(['0 documents written to out, 50 unchanged']);
  });

  it('keeps as much for a thousand reasons as for a hundred', () => {
    const reasons = Array.from({ length: 1000 }, (_, index) =>
      failed(index, { ...EMPTY, what: `fault ${index}` }),
    );
    const { failures } = tallyOf(reasons);
    expect(failures.size).toBe(101);
    expect([...failures.values()].reduce((sum, { documents }) => sum + documents, 0)).toBe(1000);
  });
});

describe('renderCounts', () => {
  it('sums what was found, without documents that failed', () => {
    expect(renderCounts(tallyOf([...many, failed(50)]))).toBe(
      'documents  plans  domains  goals  targets  trends  warnings\n' +
        '       50     50      350   3500     1700     550         0\n',
    );
  });
});
