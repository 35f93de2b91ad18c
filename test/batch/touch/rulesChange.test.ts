import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulesChange } from '../../../src/batch/touch/rulesChange.ts';
import { rulesPrint } from '../../../src/batch/touch/rulesPrint.ts';
import { Touch, touchOf } from '../../../src/batch/touch/touch.ts';
import type { SourceDocument } from '../../../src/model/document.ts';
import { extractorOf } from '../../../src/pipeline.ts';
import { textDocument } from '../../../src/read/sourceDocument.ts';
import { compile, type Rules } from '../../../src/rules/compile.ts';
import { loadRules } from '../../../src/rules/loadRules.ts';
import type { RuleFile } from '../../../src/rules/readFolder.ts';
import type { Rule } from '../../../src/rules/schema.ts';
import { PLAN, ROOT } from '../../plan.ts';

const COMPOSED = `${ROOT}test/fixtures/composed`;

/** Plans about different things, the shortest of each. */
const DOCUMENTS = [
  ...['hongxi-health-14th', 'lingbei-water-14th', 'jinzhai-children-2021-2030', 'gandong-ecology-14th'].map(
    (name) => textDocument(readFileSync(`${COMPOSED}/${name}.txt`, 'utf8'), name),
  ),
  textDocument(PLAN, 'plan'),
  textDocument('到2030年，孕產婦死亡率下降到10/10萬以下。兒童優先。\n', 'traditional'),
];

const RULES = loadRules();

const compiled = (rules: readonly Rule[]): Rules =>
  compile(rules.map((rule): RuleFile => ({ rule, path: rule.id, faultAt: () => rule.id })));

const jsonOf = (rules: Rules, document: SourceDocument): string =>
  JSON.stringify(extractorOf(rules).document(document, document.path));

const BEFORE = DOCUMENTS.map((document) => jsonOf(RULES, document));

const TOUCHES = DOCUMENTS.map((document) => {
  const extraction = extractorOf(RULES).document(document, document.path);
  return Touch.parse(JSON.parse(touchOf(document, extraction, RULES)));
});

/** How many documents are done again for an edit; what comes of the others must be what came of them before. */
const redoneFor = (edited: readonly Rule[]): number => {
  const mayTouch = rulesChange(RULES.files, edited);
  const left = DOCUMENTS.map((document, index) => ({ document, index })).filter(
    ({ index }) => !mayTouch(TOUCHES[index] as Touch),
  );
  const rules = compiled(edited);
  for (const { document, index } of left) expect(jsonOf(rules, document)).toBe(BEFORE[index]);
  return DOCUMENTS.length - left.length;
};

type Kind<K extends Rule['kind']> = Extract<Rule, { kind: K }>;

/** The rules with one of them changed. */
const edit = <K extends Rule['kind']>(
  id: string,
  kind: K,
  change: (rule: Kind<K>) => Rule | null,
): readonly Rule[] =>
  RULES.files.flatMap((rule) => {
    if (rule.id !== id) return [rule];
    if (rule.kind !== kind) throw new Error(`${id} is a ${rule.kind}`);
    return change(rule as Kind<K>) ?? [];
  });

const words = (id: string, name: string, change: (list: readonly string[]) => string[]): readonly Rule[] =>
  edit(id, 'lexicon', (rule) => {
    const list = rule.fragments[name];
    if (!Array.isArray(list)) throw new Error(`${name} is no list`);
    return { ...rule, fragments: { ...rule.fragments, [name]: change(list) } };
  });

const add = (id: string, name: string, word: string): readonly Rule[] =>
  words(id, name, (list) => [...list, word]);

const drop = (id: string, name: string, word: string): readonly Rule[] =>
  words(id, name, (list) => list.filter((each) => each !== word));

const fragment = (name: string, from: string, to: string): readonly Rule[] =>
  edit('lexicon/units', 'lexicon', (rule) => ({
    ...rule,
    fragments: { ...rule.fragments, [name]: String(rule.fragments[name]).replace(from, to) },
  }));

const patterns = (id: string, change: (list: readonly string[]) => string[]): readonly Rule[] =>
  edit(id, 'guard', (rule) => ({ ...rule, patterns: change(rule.patterns) }));

const without = (id: string): readonly Rule[] => RULES.files.filter((rule) => rule.id !== id);

const newIndicator = (name: string): readonly Rule[] =>
  edit('indicators/health', 'indicators', (rule) => ({
    ...rule,
    indicators: [
      ...rule.indicators,
      {
        ...(rule.indicators[0] as (typeof rule.indicators)[0]),
        id: 'made-up',
        name,
        also: [],
        examples: [name],
      },
    ],
  }));

const MOST = DOCUMENTS.length;

describe('a change of rules', () => {
  it.each<[string, readonly Rule[], number]>([
    ['a unit that no plan uses', add('lexicon/units', 'measure', '筐'), 0],
    ['a unit that is dropped', drop('lexicon/units', 'measure', '泊位'), 3],
    ['a noun that an indicator may end in', add('lexicon/heads', 'head', '泊位周转率'), 3],
    ['a head that every plan has', drop('lexicon/heads', 'head', '率'), MOST],
    ['a verb', add('lexicon/verbs', 'down', '腰斩'), 2],
    ['a thing that can have a direction', add('lexicon/trends', 'trendHead', '意识'), MOST / 2],
    ['an alternative deep in a pattern', fragment('unitBase', '点|别', '点|岔|别'), 3],
    ['an alternative of a pattern', fragment('unit', '%|‰', '%|‱|‰'), 2],
    ['another guard', patterns('mention/name', (list) => [...list, '\\d+频道']), MOST / 3],
    [
      'a word in a guard',
      patterns('mention/name', (list) => list.map((each) => each.replace('高中|学前', '托班|高中|学前'))),
      MOST / 2,
    ],
    ['a guard that is switched off', without('mention/history'), MOST],
    [
      'a guard that is moved',
      [...without('mention/age'), ...RULES.files.filter(({ id }) => id === 'mention/age')],
      MOST,
    ],
    [
      'a heading',
      edit('outline/measures', 'heading', (rule) => ({ ...rule, patterns: [...rule.patterns, '攻坚举措'] })),
      5,
    ],
    ['a construction that is switched off', without('bind/ellipsis'), MOST],
    ['a check that is switched off', without('diagnose/unlikely-unit'), 3],
    ['the words of a check', edit('diagnose/two-values', 'check', (rule) => ({ ...rule, message: 'x' })), 3],
    ['indicators that are dropped', without('indicators/law'), 6],
    ['an indicator that no plan names', newIndicator('泊位周转率'), 0],
    ['another name of an indicator that is known', newIndicator('儿童肥胖率'), 5],
    [
      'words that mean the same',
      edit('indicators/names', 'names', (rule) => ({
        ...rule,
        same: [...rule.same, { words: ['死亡率', '夭折率'], examples: [['a', 'b']] }],
      })),
      2,
    ],
    [
      'examples, and words for people',
      edit('mention/age', 'guard', (rule) => ({ ...rule, summary: 'x' })),
      0,
    ],
  ])('%s', (_, edited, most) => {
    expect(redoneFor(edited)).toBeLessThanOrEqual(most);
  });

  it('of any kind leaves out no document that it changes', () => {
    const lists = RULES.files.flatMap((rule) =>
      rule.kind === 'lexicon'
        ? Object.entries(rule.fragments).flatMap(([name, list]) =>
            typeof list === 'string' ? [] : [{ id: rule.id, name, list }],
          )
        : [],
    );
    const text = DOCUMENTS.map((document) => document.text.replace(/[^\u4e00-\u9fa5]/g, '')).join('');
    const guards = RULES.files.filter(({ kind }) => kind === 'guard');
    const wordEdit = fc
      .record({
        at: fc.nat(lists.length - 1),
        from: fc.nat(),
        length: fc.integer({ min: 1, max: 4 }),
        drops: fc.boolean(),
      })
      .map(({ at, from, length, drops }) => {
        const { id, name, list } = lists[at] as (typeof lists)[0];
        // A word out of a plan is the likeliest to change something.
        const start = from % text.length;
        return drops && list.length > 1
          ? drop(id, name, list[from % list.length] ?? '')
          : add(id, name, text.slice(start, start + length) || '率');
      });
    const patternEdit = fc.record({ at: fc.nat(guards.length - 1), from: fc.nat() }).map(({ at, from }) =>
      patterns((guards[at] as Rule).id, (list) => {
        const left = list.filter((_, index) => index !== from % list.length);
        return left.length > 0 ? left : [`${text.slice(from % text.length).slice(0, 2)}\\d`];
      }),
    );
    const removable = RULES.files.filter(({ kind }) => kind !== 'lexicon');
    const removal = fc.nat(removable.length - 1).map((at) => without((removable[at] as Rule).id));
    fc.assert(
      fc.property(fc.oneof(wordEdit, wordEdit, patternEdit, removal), (edited) => {
        redoneFor(edited);
      }),
      { seed: 7, numRuns: 15 },
    );
  });
});

describe('the fingerprint of rules', () => {
  it('is the same for examples, and another for what is read', () => {
    const print = rulesPrint(RULES.files);
    expect(rulesPrint(edit('mention/age', 'guard', (rule) => ({ ...rule, summary: 'x' })))).toBe(print);
    expect(rulesPrint(add('lexicon/units', 'measure', '筐'))).not.toBe(print);
    expect(rulesPrint(edit('mention/age', 'guard', (rule) => ({ ...rule, off: true })))).toBe(
      rulesPrint(without('mention/age')),
    );
  });
});
