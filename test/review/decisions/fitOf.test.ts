import { describe, expect, it } from 'vitest';
import type { Target } from '../../../src/model/extraction.ts';
import { span } from '../../../src/model/span.ts';
import { fitOf } from '../../../src/review/decisions/fitOf.ts';
import { minute, read, reviewer, shifted, targetAt, trendAt } from './sample.ts';

const A = targetAt(100, '疫苗接种率');
const B = targetAt(200, '毛入学率');
const T = trendAt(300, '健康水平');
const PLAN = read('plan', [A, B], { trends: [T] });

/** The same place read otherwise. */
const reread = (of: Target, rest: Partial<Target>): Target => ({ ...of, ...rest });

const opened = (fit: ReturnType<typeof fitOf>): (readonly unknown[])[] =>
  fit.open.map(({ id, reason, was, differs }) => [id, reason, was?.decision ?? null, differs]);

describe('on the extraction that it was made on', () => {
  it('everything is open at first', () => {
    expect(opened(fitOf(PLAN, []))).toEqual([
      [A.id, 'new', null, []],
      [B.id, 'new', null, []],
      [T.id, 'new', null, []],
    ]);
  });

  it('a decision fits', () => {
    const decide = reviewer();
    const decisions = [
      decide(PLAN, A, { decision: 'accept' }),
      decide(PLAN, B, { decision: 'correct', correction: { value: 95 } }),
      decide(PLAN, T, { decision: 'reject' }),
    ];
    const fit = fitOf(PLAN, decisions);
    expect([...fit.decided]).toEqual([
      [A.id, decisions[0]],
      [B.id, decisions[1]],
      [T.id, decisions[2]],
    ]);
    expect([fit.open, fit.unfitting, fit.gone]).toEqual([[], [], []]);
  });

  it('the last in time counts, whatever the order of lines', () => {
    const decide = reviewer();
    const accepted = decide(PLAN, A, { decision: 'accept' });
    const rejected = decide(PLAN, A, { decision: 'reject' });
    expect(fitOf(PLAN, [rejected, accepted]).decided.get(A.id)).toBe(rejected);
  });

  it('of the same instant the later line counts', () => {
    const decide = reviewer();
    const accepted = decide(PLAN, A, { decision: 'accept', when: minute(1) });
    const rejected = decide(PLAN, A, { decision: 'reject', when: minute(1) });
    expect(fitOf(PLAN, [rejected, accepted]).decided.get(A.id)).toBe(accepted);
  });

  it('two targets of one number are decided on one by one', () => {
    const other = { ...targetAt(100, '听力筛查率'), source: A.source };
    const both = read('plan', [A, other]);
    const decide = reviewer();
    const decisions = [decide(both, A, {}), decide(both, other, { decision: 'reject' })];
    expect([...fitOf(both, decisions).decided.values()]).toEqual(decisions);
  });

  it('a decision on another document is none', () => {
    const elsewhere = read('other', [A], { text: 'b' });
    expect(fitOf(PLAN, [reviewer()(elsewhere, A, {})]).decided.size).toBe(0);
  });

  it('one made under another name of the same text is one', () => {
    const renamed = read('renamed', [A]);
    expect(fitOf(renamed, [reviewer()(PLAN, A, {})]).decided.size).toBe(1);
  });
});

describe('withdraw', () => {
  it('takes the decision before it back', () => {
    const decide = reviewer();
    const first = decide(PLAN, A, { decision: 'accept' });
    const lines = [first, decide(PLAN, A, { decision: 'reject' }), decide(PLAN, A, { decision: 'withdraw' })];
    expect(fitOf(PLAN, lines).decided.get(A.id)).toBe(first);
    const twice = [...lines, decide(PLAN, A, { decision: 'withdraw' })];
    expect(opened(fitOf(PLAN, twice))[0]).toEqual([A.id, 'new', null, []]);
  });

  it('once, though a merge has brought its line and the one before it twice', () => {
    const decide = reviewer();
    const lines = [decide(PLAN, A, {}), decide(PLAN, A, { decision: 'reject' })];
    const back = decide(PLAN, A, { decision: 'withdraw' });
    const fit = fitOf(PLAN, [...lines, back, ...structuredClone(lines), structuredClone(back)]);
    expect(fit.decided.get(A.id)).toEqual(lines[0]);
  });

  it('takes a correction back whose reading has come true', () => {
    const decide = reviewer();
    const corrected = decide(PLAN, A, { decision: 'correct', correction: { value: 95 } });
    const now = read('plan', [reread(A, { value: 95 })]);
    const back = decide(now, now.targets[0] as Target, { decision: 'withdraw' });
    expect(fitOf(now, [corrected]).decided.size).toBe(1);
    expect(fitOf(now, [corrected, back]).open).toHaveLength(1);
  });

  it('of nothing is nothing', () => {
    expect(fitOf(PLAN, [reviewer()(PLAN, A, { decision: 'withdraw' })]).open).toHaveLength(3);
  });
});

describe('after a rule change', () => {
  const decide = reviewer();
  const later = (rest: Partial<Target>): Target => reread(A, rest);

  it.each(['accept', 'reject'] as const)('%s of another reading no longer fits', (decision) => {
    const now = read('plan', [later({ year: 2025, yearBasis: 'stated' })]);
    const line = decide(PLAN, A, { decision });
    const fit = fitOf(now, [line]);
    expect(opened(fit)).toEqual([[A.id, 'changed', decision, ['year', 'yearBasis']]]);
    expect(fit.unfitting).toEqual([line]);
  });

  it('another entry of the catalogue is another reading', () => {
    const now = read('plan', [later({ indicator: { text: '疫苗接种率', id: 'vaccination' } })]);
    expect(opened(fitOf(now, [decide(PLAN, A, {})]))).toEqual([[A.id, 'changed', 'accept', ['indicator']]]);
  });

  it('a correction that came true fits', () => {
    const line = decide(PLAN, A, { decision: 'correct', correction: { year: 2025, value: 95 } });
    const now = read('plan', [later({ year: 2025, yearBasis: 'stated', value: 95 })]);
    const fit = fitOf(now, [line]);
    expect(fit.settled.map(({ fulfilled }) => fulfilled)).toEqual([true]);
    expect([fit.open, fit.gone]).toEqual([[], []]);
  });

  it('corrected words that came true fit with the entry that the catalogue gives', () => {
    const indicator = { text: '适龄儿童疫苗接种率', id: null };
    const line = decide(PLAN, A, { decision: 'correct', correction: { indicator } });
    const now = read('plan', [later({ indicator: { ...indicator, id: 'vaccination' } })]);
    expect(fitOf(now, [line]).settled).toHaveLength(1);
  });

  it('a correction that came true in part does not fit, and what is missing is named', () => {
    const line = decide(PLAN, A, { decision: 'correct', correction: { year: 2025, value: 95 } });
    expect(opened(fitOf(read('plan', [later({ value: 95 })]), [line]))).toEqual([
      [A.id, 'changed', 'correct', ['year']],
    ]);
  });

  it('what is not found any more is no question', () => {
    const lines = [decide(PLAN, A, { decision: 'reject' }), decide(PLAN, B, { decision: 'accept' })];
    const fit = fitOf(read('plan', []), lines);
    expect([fit.open, fit.unfitting]).toEqual([[], []]);
    expect(fit.gone).toEqual(lines);
  });

  it('a number of other characters is a question, with what was decided', () => {
    const now = read('plan', [later({ source: { ...A.source, number: span(100, 104), quote: '90%以' } })]);
    expect(opened(fitOf(now, [decide(PLAN, A, {})]))).toEqual([[A.id, 'moved', 'accept', []]]);
  });

  it('a decision that was made anew leaves the old one to rest', () => {
    const now = read('plan', [later({ value: 95 })]);
    const lines = [decide(PLAN, A, {}), decide(now, now.targets[0] as Target, {})];
    const fit = fitOf(now, lines);
    expect([fit.settled.length, fit.open, fit.unfitting, fit.gone]).toEqual([1, [], [], []]);
  });

  it('going back to the old reading contradicts what was said of the new one', () => {
    const now = read('plan', [later({ value: 95 })]);
    const lines = [decide(PLAN, A, {}), decide(now, now.targets[0] as Target, {})];
    expect(opened(fitOf(read('plan', [A]), lines))).toEqual([[A.id, 'contradicted', 'accept', ['value']]]);
  });

  it('going back to the old reading from one that was rejected contradicts nothing', () => {
    const now = read('plan', [later({ value: 95 })]);
    const lines = [decide(PLAN, A, {}), decide(now, now.targets[0] as Target, { decision: 'reject' })];
    expect(fitOf(read('plan', [A]), lines).open).toEqual([]);
  });
});

describe('after a change of the text', () => {
  const decide = reviewer();
  const lines = [decide(PLAN, A, {}), decide(PLAN, T, { decision: 'reject' })];

  it('a decision is found again by its words', () => {
    const now = read('plan', [shifted(A, 7), shifted(B, 7)], { text: 'b', trends: [shifted(T, 7)] });
    const fit = fitOf(now, lines);
    expect([...fit.decided.values()]).toEqual(lines);
    expect(opened(fit)).toEqual([[B.id, 'new', null, []]]);
  });

  it('also where only blanks and line breaks are other', () => {
    const { prefix, suffix } = A.source;
    const around = { prefix: `${prefix.slice(3)}\r\n`, suffix: ` ${suffix.slice(0, -2)}` };
    const now = read('plan', [reread(A, { source: { ...A.source, ...around } })], { text: 'b' });
    expect(fitOf(now, lines).decided.size).toBe(1);
  });

  it('never where other words stand around it', () => {
    const now = read('plan', [reread(A, { source: { ...A.source, prefix: '不足' } })], { text: 'b' });
    expect(opened(fitOf(now, lines))).toEqual([[A.id, 'new', null, []]]);
  });

  it('never among several places', () => {
    const twin = { ...shifted(A, 50), id: 'twin' };
    const fit = fitOf(read('plan', [A, twin], { text: 'b' }), lines);
    expect(fit.decided.size).toBe(0);
    expect(opened(fit)).toEqual([
      [A.id, 'several', 'accept', []],
      ['twin', 'several', 'accept', []],
    ]);
  });

  it('never where several places of the old text had these words', () => {
    const twin = { ...shifted(A, 50), id: 'twin' };
    const before = read('plan', [A, twin]);
    const both = [decide(before, A, {}), decide(before, twin, { decision: 'reject' })];
    expect(opened(fitOf(read('plan', [A], { text: 'b' }), both))).toEqual([[A.id, 'several', 'reject', []]]);
  });

  it('and not where it is read otherwise', () => {
    const now = read('plan', [reread(shifted(A, 7), { value: 80 })], { text: 'b' });
    expect(opened(fitOf(now, lines))).toEqual([[A.id, 'changed', 'accept', ['value']]]);
  });
});
