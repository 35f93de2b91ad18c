import { describe, expect, it } from 'vitest';
import { loadCheckedRules } from '../../src/examples/loadCheckedRules.ts';
import { catalogueOf } from '../../src/indicators/catalogue.ts';
import { loadRules } from '../../src/rules/loadRules.ts';
import { RulesError } from '../../src/rules/rulesError.ts';
import { folder } from '../folder.ts';

const OWN = `id: indicators/mine
kind: indicators
summary: My own.
indicators:
  - id: calligraphy-course-rate
    name: 书法课程开设率
    notMeant: [钢琴课程开设率]
    unit: ['%']
    polarity: positive
    population: children
    domain: 教育
    examples: [书法课程开设率, 全县书法课程开设率]
`;

const NAMES = `id: indicators/words
kind: names
summary: More words.
same:
  - words: [书法, 写字]
    examples: [[写字课程开设率, 书法课程开设率]]
`;

const named = (name: string) => ({ name, per: null, population: null });

/** What is wrong with a folder of rules, each fault without the path of the folder. */
const faultsOf = (
  files: Readonly<Record<string, string>>,
  load: (dir: string) => unknown = loadRules,
): readonly string[] => {
  const dir = folder(files);
  try {
    load(dir);
  } catch (error) {
    if (error instanceof RulesError) return error.faults.map((fault) => fault.replaceAll(`${dir}/`, ''));
    throw error;
  }
  return [];
};

describe('a folder laid over the catalogue', () => {
  it('adds entries and words', () => {
    const dir = folder({ 'indicators/mine.yaml': OWN, 'indicators/words.yaml': NAMES });
    const [catalogue, builtIn] = [catalogueOf(loadCheckedRules(dir)), catalogueOf(loadRules())];
    expect(catalogue.entries).toHaveLength(builtIn.entries.length + 1);
    expect(catalogue.idOf(named('写字课程开设率'))).toBe('calligraphy-course-rate');
    expect(catalogue.idOf(named('新生儿死亡率'))).toBe('neonatal-mortality-rate');
    expect(builtIn.idOf(named('书法课程开设率'))).toBeNull();
  });

  it('replaces a file, or switches it off', () => {
    const economy = OWN.replace('indicators/mine', 'indicators/economy');
    const replaced = catalogueOf(loadRules(folder({ 'indicators/economy.yaml': economy })));
    expect(replaced.entry('female-share-employment')).toBeNull();
    expect(replaced.entry('calligraphy-course-rate')).not.toBeNull();
    const off = folder({ 'indicators/economy.yaml': 'id: indicators/economy\noff: true\n' });
    expect(catalogueOf(loadRules(off)).entry('female-share-employment')).toBeNull();
    const none = folder({ 'indicators/names.yaml': 'id: indicators/names\noff: true\n' });
    expect(catalogueOf(loadRules(none)).idOf(named('新生儿的死亡率'))).toBe('neonatal-mortality-rate');
  });
});

describe('a bad file of indicators', () => {
  it.each([
    ['without an id', 'id: calligraphy-course-rate', 'id: ~', 5, /give the indicator an id, such as/],
    ['with an id in capitals', 'id: calligraphy-course-rate', 'id: Course', 5, /small letters and digits/],
    ['without units', "unit: ['%']", 'unit: []', 8, /name the units/],
    ['without a domain', 'domain: 教育', 'domain: ~', 11, /give the domain/],
    ['with an unknown polarity', 'polarity: positive', 'polarity: up', 9, /polarity: .*negative/],
    ['with an unknown population', 'population: children', 'population: men', 10, /population: .*women/],
    ['with an unknown field', 'domain: 教育', 'colour: red\n    domain: 教育', 11, /colour/],
    ['without examples', '    examples: [书法课程开设率, 全县书法课程开设率]\n', '', 5, /examples/],
    ['with no entry', OWN.slice(OWN.indexOf('indicators:\n')), 'indicators: []\n', 4, /indicators: /],
  ])('%s is told with its line', (_, from, to, line, reason) => {
    const source = OWN.replace(from, to);
    expect(source).not.toBe(OWN);
    const faults = faultsOf({ 'indicators/mine.yaml': source });
    expect(faults).toHaveLength(1);
    const [where = '', why] = (faults[0] ?? '').split('\n');
    expect(where).toContain(`indicators/mine.yaml:${line}: `);
    expect(why).toMatch(reason);
  });

  it('with an id that is there already names the other file', () => {
    const faults = faultsOf({
      'indicators/mine.yaml': OWN.replace('calligraphy-course-rate', 'neonatal-mortality-rate'),
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(
      /^indicators\/mine\.yaml:5: - id: neonatal-mortality-rate\n.*indicators\/health\.yaml has the indicator neonatal/,
    );
  });

  it('with the same id twice is told too', () => {
    const twice = OWN + OWN.slice(OWN.indexOf('  - id'));
    expect(faultsOf({ 'indicators/mine.yaml': twice })[0]).toMatch(/^indicators\/mine\.yaml:13: /);
  });
});

describe('a bad file for names', () => {
  const pattern = (source: string): string =>
    `id: indicators/words\nkind: names\nsummary: Words.\nignored:\n  - pattern: '${source}'\n    why: a test\n    examples: [[甲, 乙]]\n`;

  it.each([
    ['a pattern that is none', pattern('(全县'), 5, /Unterminated group/],
    ['a pattern with an unknown fragment', pattern('{nothing}'), 5, /no fragment \{nothing\}/],
    ['one word alone', NAMES.replace('[书法, 写字]', '[书法]'), 5, /words: .*2/],
    ['no examples', NAMES.replace('    examples: [[写字课程开设率, 书法课程开设率]]\n', ''), 5, /examples/],
    [
      'half an example',
      NAMES.replace('[[写字课程开设率, 书法课程开设率]]', '[[写字课程开设率]]'),
      6,
      /examples/,
    ],
    [
      'a word that is spelt otherwise',
      NAMES.replace('[书法, 写字]', '[女士, 女性]'),
      5,
      /begin this group with 妇女/,
    ],
    ['a second denominator', `${NAMES}denominator: '^每'\n`, 7, /has a denominator already/],
  ])('%s is told with its line', (_, source, line, reason) => {
    const faults = faultsOf({ 'indicators/words.yaml': source });
    expect(faults).toHaveLength(1);
    const [where = '', why] = (faults[0] ?? '').split('\n');
    expect(where).toContain(`indicators/words.yaml:${line}: `);
    expect(why).toMatch(reason);
  });

  it('is not used where a pattern can hang', () => {
    const faults = faultsOf({ 'indicators/words.yaml': pattern('(?:全+)+县') }, loadCheckedRules);
    expect(faults.join('\n')).toMatch(/^indicators\/words\.yaml:5: .*\n.*hang/);
  });
});

describe('examples of a folder', () => {
  it('are run before it is used, each fault with its line', () => {
    const faults = faultsOf(
      { 'indicators/mine.yaml': OWN.replace('examples: [书法课程开设率,', 'examples: [写字课程开设率,') },
      loadCheckedRules,
    );
    expect(faults).toEqual([
      'indicators/mine.yaml:12: examples: [写字课程开设率, 全县书法课程开设率]\n  missing: expected calligraphy-course-rate; found 写字课程开设率, which no indicator is called',
    ]);
  });

  it('of words are those of all indicators: what was told apart stays so', () => {
    const confusing = NAMES.replace('[书法, 写字]', '[婴儿死亡率, 新生儿死亡率]').replace(
      '[[写字课程开设率, 书法课程开设率]]',
      '[[新生儿死亡率, 婴儿死亡率]]',
    );
    const faults = faultsOf({ 'indicators/words.yaml': confusing }, loadCheckedRules);
    expect(faults.join('\n')).toMatch(
      /indicators\/health\.yaml:\d+: .*\n {2}wrong: expected neonatal-mortality-rate; found neonatal-mortality-rate or infant-mortality-rate/,
    );
  });
});
