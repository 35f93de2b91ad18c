import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Decision, DecisionVerdict } from '../../../src/model/decision.ts';
import { applyDecisions } from '../../../src/review/decisions/applyDecisions.ts';
import { fitOf } from '../../../src/review/decisions/fitOf.ts';
import { minute, read, reviewer, shifted, targetAt, trendAt } from './sample.ts';

const RUNS = { seed: 20300101, numRuns: 60 };

const TARGETS = Array.from({ length: 6 }, (_, at) => targetAt(20 * at, `指标${at}`));
const TRENDS = [trendAt(500, '健康水平'), trendAt(600, '教育水平')];
const PLAN = read('plan', TARGETS, { trends: TRENDS });
const ALL = [...TARGETS, ...TRENDS];

const stroke = fc.record({
  of: fc.nat(ALL.length - 1),
  verdict: fc.constantFrom<DecisionVerdict>('accept', 'correct', 'reject', 'withdraw'),
  value: fc.integer({ min: 91, max: 99 }),
});

/** A history of decisions, each a minute after the one before. */
const history = fc.array(stroke, { maxLength: 24 }).map((strokes): Decision[] => {
  const decide = reviewer();
  return strokes.map(({ of, verdict, value }, at) => {
    const found = ALL[of] as (typeof ALL)[number];
    const correction =
      verdict !== 'correct'
        ? null
        : 'direction' in found && of >= TARGETS.length
          ? { direction: 'hold' as const }
          : { value };
    return decide(PLAN, found, { decision: verdict, correction, when: minute(at) });
  });
});

const shuffledHistory = history.chain((decisions) =>
  fc.tuple(fc.constant(decisions), fc.shuffledSubarray(decisions, { minLength: decisions.length })),
);

const verdicts = (decisions: readonly Decision[]): (readonly [string, Decision])[] => [
  ...fitOf(PLAN, decisions).decided,
];

it('the order of lines and files makes no difference', () => {
  fc.assert(
    fc.property(shuffledHistory, ([decisions, shuffled]) => {
      expect(verdicts(shuffled)).toEqual(verdicts(decisions));
    }),
    RUNS,
  );
});

it('a merge that brings lines twice makes no difference', () => {
  fc.assert(
    fc.property(history, fc.nat(24), (decisions, from) => {
      expect(verdicts([...decisions, ...structuredClone(decisions.slice(from))])).toEqual(
        verdicts(decisions),
      );
    }),
    RUNS,
  );
});

it('everything is either decided or open', () => {
  fc.assert(
    fc.property(history, (decisions) => {
      const { decided, open, unfitting, gone } = fitOf(PLAN, decisions);
      expect(new Set([...decided.keys(), ...open.map(({ id }) => id)]).size).toBe(ALL.length);
      expect(decided.size + open.length).toBe(ALL.length);
      expect([unfitting, gone]).toEqual([[], []]);
    }),
    RUNS,
  );
});

it('what was applied has nothing rejected left and nothing to correct', () => {
  fc.assert(
    fc.property(history, (decisions) => {
      const applied = applyDecisions(PLAN, decisions);
      const again = applyDecisions(applied.extraction, decisions);
      expect(again.extraction).toEqual(applied.extraction);
      expect([again.corrected, again.rejected, again.unfitting]).toEqual([[], [], []]);
      expect(new Set(again.accepted)).toEqual(new Set([...applied.accepted, ...applied.corrected]));
      expect(again.open.map(({ id }) => id)).toEqual(applied.open.map(({ id }) => id));
    }),
    RUNS,
  );
});

it('a text that moves takes its decisions along', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 1, max: 1000 }), (decisions, by) => {
      const moved = read(
        'plan',
        TARGETS.map((each) => shifted(each, by)),
        { text: 'b', trends: TRENDS.map((each) => shifted(each, by)) },
      );
      expect([...fitOf(moved, decisions).decided]).toEqual(verdicts(decisions));
    }),
    RUNS,
  );
});

it('as many withdrawals as decisions leave nothing decided', () => {
  fc.assert(
    fc.property(history, (decisions) => {
      const made = decisions.filter(({ decision }) => decision !== 'withdraw');
      const back = made.map(
        (each, at): Decision => ({ ...each, decision: 'withdraw', correction: null, when: minute(100 + at) }),
      );
      expect(verdicts([...made, ...back])).toEqual([]);
    }),
    RUNS,
  );
});
