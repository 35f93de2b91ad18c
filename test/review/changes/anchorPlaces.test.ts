import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract.ts';
import { anchorPlaces } from '../../../src/review/changes/anchorPlaces.ts';
import { corpusPlan, PLAN } from '../../plan.ts';
import { changesOf, groupsOf, summaryOf } from './evidenceOf.ts';

const MEASURE = '1.加强儿童保健。到2025年，新生儿访视率达到90%以上。\n';
const planOf = ({ plan }: { plan: string | null }) => plan;

/** A second plan in the same document, with the same measure. */
const SECOND = `\n青山县妇女发展规划（2021—2030年）\n\n一、发展领域\n\n（一）妇女与健康\n\n策略措施：\n\n${MEASURE}`;

const groupsOfTwo = (...pair: Parameters<typeof groupsOf>[0][number]): string[] =>
  groupsOf([pair]).groups.map(({ cause }) => cause.by);

describe('two texts', () => {
  it('move what stands in the same words', () => {
    const changes = changesOf(PLAN, `（公开发布）\n\n${PLAN}`);
    expect(summaryOf(changes)).toEqual(['moved 新生儿死亡率', 'moved 婴儿死亡率', 'moved 新生儿访视率']);
    const [first] = changes;
    if (first?.kind !== 'moved') throw new Error('it is not moved');
    expect([first.from.line, first.to.line, first.quote]).toEqual([9, 11, '3.0‰']);
    expect(first.to.number?.start).toBe((first.from.number?.start ?? 0) + 8);
  });

  it('change what says something else at the same commitment, by its id', () => {
    const changes = changesOf(PLAN, PLAN.replace('3.0‰', '2.0‰'));
    expect(summaryOf(changes).filter((each) => !each.startsWith('moved'))).toEqual(['changed 新生儿死亡率']);
    expect(changes[0]?.fields).toEqual([{ field: 'value', old: 3, new: 2 }]);
  });

  it('lose and gain what was put into other words altogether', () => {
    const fresh = PLAN.replace('新生儿访视率达到90%以上', '农村自来水普及率达到88%');
    expect(summaryOf(changesOf(PLAN, fresh)).sort()).toEqual(['added 农村自来水普及率', 'lost 新生儿访视率']);
  });

  it('are never guessed at where a sentence stands several times in the same words', () => {
    const around = '儿童保健服务覆盖城乡，各级医疗机构职责分明，经费得到保障，队伍不断壮大。';
    const block = `${around}到2025年，新生儿访视率达到90%以上。${around}\n`;
    const changes = changesOf(PLAN + block.repeat(3), `${PLAN}\n${block.repeat(2)}`);
    const [unclear, ...more] = changes.filter(({ kind }) => kind !== 'moved');
    expect(more).toEqual([]);
    if (unclear?.kind !== 'ambiguous') throw new Error('it was guessed');
    expect(unclear.old.map(({ source }) => source.line)).toEqual([15, 16, 17]);
    expect(unclear.new.map(({ source }) => source.line)).toEqual([16, 17]);
  });

  it('are told apart by the plan that a sentence stands in', () => {
    const both = PLAN + SECOND;
    expect(extract(both, { id: 'a' }).plans).toHaveLength(2);
    const kept = both.replace(MEASURE, '');
    const lost = changesOf(both, kept).filter(({ kind }) => kind !== 'moved');
    expect(summaryOf(lost)).toEqual(['lost 新生儿访视率']);
    expect(lost[0]?.subject === 'target' && lost[0].kind === 'lost' && lost[0].old?.source.line).toBe(14);
  });

  it('blame the text, or how it was read', () => {
    const a = extract(PLAN, { id: 'a' });
    const b = extract(`。\n${PLAN}`, { id: 'a' });
    const groups = (sha256: string) => {
      const source = { ...b.document.source, sha256 };
      return groupsOfTwo(a, { ...b, document: { ...b.document, source } });
    };
    expect(groups('0'.repeat(64))).toEqual(['text']);
    expect(groups(a.document.source.sha256)).toEqual(['reading']);
  });

  it('keep every commitment of the lines that stay, whatever lines go', () => {
    const lines = corpusPlan('kelan-children-14th-fyp').toString('utf8').split('\n').slice(0, 60);
    const { targets: old } = extract(lines.join('\n'), { id: 'a' });
    const gone = fc.uniqueArray(fc.nat(lines.length - 1), { maxLength: 8 });
    fc.assert(
      fc.property(gone, (indexes) => {
        const left = lines.filter((_, index) => !indexes.includes(index));
        const { targets: fresh } = extract(left.join('\n'), { id: 'a' });
        const { pairs, old: lost, new: added, ambiguous } = anchorPlaces(old, fresh, planOf);
        const unclear = ambiguous.flatMap((group) => group.old);
        expect(pairs.length + lost.length + unclear.length).toBe(old.length);
        expect(pairs.length + added.length + ambiguous.flatMap((group) => group.new).length).toBe(
          fresh.length,
        );
        for (const [one, other] of pairs) expect(other.source.quote).toBe(one.source.quote);
        expect(new Set(pairs.map(([, other]) => other)).size).toBe(pairs.length);
      }),
      { seed: 6, numRuns: 15 },
    );
  });
});
