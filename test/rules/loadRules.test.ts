import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCheckedRules } from '../../src/examples/loadCheckedRules.ts';
import { loadRules } from '../../src/rules/loadRules.ts';
import { RulesError } from '../../src/rules/rulesError.ts';
import { folder } from '../folder.ts';

const EXAMPLES = `examples:
  match:
    - { text: 代号9527已启用。, residue: [9527 name] }
  noMatch:
    - { text: 甲率达到90%。, why: no code name }
`;

const guard = (id: string, pattern: string): string =>
  `id: ${id}\nkind: guard\nsummary: Code names.\nreason: name\npatterns:\n  - '${pattern}'\n${EXAMPLES}`;

const lexicon = (id: string, fragments: string): string =>
  `id: ${id}\nkind: lexicon\nsummary: Words.\nfragments:\n${fragments}\n${EXAMPLES}`;

/** What is wrong with a folder of rules, each fault without the path of the folder. */
const faultsIn = (dir: string, load: (dir: string) => unknown = loadRules): readonly string[] => {
  try {
    load(dir);
  } catch (error) {
    if (error instanceof RulesError) return error.faults.map((fault) => fault.replaceAll(`${dir}/`, ''));
    throw error;
  }
  return [];
};

const faultsOf = (files: Readonly<Record<string, string>>): readonly string[] => faultsIn(folder(files));

describe('loadRules', () => {
  it('accepts the rules of the program', () => {
    const rules = loadRules();
    expect(rules.files.length).toBeGreaterThan(30);
    expect(rules.guards.length).toBeGreaterThan(5);
    expect(rules.headings.length).toBeGreaterThan(5);
    expect(rules.on('bind/level')).toBe(true);
    expect(rules.on('bind/nothing')).toBe(false);
  });

  it('takes headings of a higher rank first', () => {
    const ranks = loadRules().headings.map(({ rank }) => rank);
    expect(ranks).toEqual([...ranks].sort((one, other) => other - one));
  });

  it('lays a folder over them', () => {
    const dir = folder({
      'mention/code.yaml': guard('mention/code', '代号\\d+'),
      'mention/age.yaml': guard('mention/age', '代号\\d+'),
      'bind/trend.yaml': 'id: bind/trend\noff: true\n',
    });
    const [rules, builtIn] = [loadRules(dir), loadRules()];
    expect(rules.files).toHaveLength(builtIn.files.length);
    expect(rules.guards.map(({ id }) => id)).toContain('mention/code');
    expect(rules.guards.find(({ id }) => id === 'mention/age')?.pattern.source).toContain('代号');
    expect([rules.on('bind/trend'), builtIn.on('bind/trend')]).toEqual([false, true]);
  });
});

describe('a bad file', () => {
  const good = guard('mention/code', '代号\\d+');

  it.each([
    ['what is no YAML', good.replace('reason: name', 'reason: [name'), 5, /\S/],
    ['an unknown field', good.replace('reason: name', 'colour: red\nreason: name'), 4, /colour/],
    ['an unknown kind', good.replace('guard', 'gard'), 2, /kind: .*guard/],
    ['an unknown reason', good.replace('reason: name', 'reason: whim'), 4, /reason: .*age/],
    ['an unknown fragment', guard('mention/code', '{nothing}\\d'), 6, /no fragment \{nothing\}/],
    ['a pattern that is none', guard('mention/code', '(代号'), 6, /Unterminated group/],
    ['an id unlike the path', guard('mention/other', '代号'), 1, /mention\/code/],
    ['no examples', good.replace(EXAMPLES, ''), 1, /examples/],
    ['no text that must not match', good.replace(/ {2}noMatch:[\s\S]*$/, ''), 8, /noMatch/],
    [
      'an example that says nothing',
      good.replace(', residue: [9527 name]', ''),
      9,
      /targets, trends, residue/,
    ],
    ['an empty file', '', 1, /the file/],
  ])('%s is told with file, line and reason', (_, source, line, reason) => {
    const faults = faultsOf({ 'mention/code.yaml': source });
    expect(faults).toHaveLength(1);
    const [where, why] = (faults[0] as string).split('\n');
    expect(where).toMatch(/^mention\/code\.yaml:\d+: /);
    expect(where).toContain(`mention/code.yaml:${line}: `);
    expect(why).toMatch(reason);
  });

  it('is not used where a fragment goes in a circle', () => {
    const circle = lexicon('lexicon/circle', "  first: '{second}x'\n  second: '{first}y'");
    const faults = faultsOf({ 'lexicon/circle.yaml': circle });
    expect(faults.join('\n')).toMatch(
      /^lexicon\/circle\.yaml:5: .*\n.*\{first\} refers to itself: first → second → first/,
    );
  });

  it('is not used where a pattern has the name of another', () => {
    expect(faultsOf({ 'lexicon/more.yaml': lexicon('lexicon/more', "  dash: '-'") })[0]).toMatch(
      /^lexicon\/more\.yaml:5: .*\n.*\{dash\}/,
    );
  });

  it('is not used where it switches off what is not there', () => {
    expect(faultsOf({ 'bind/nothing.yaml': 'id: bind/nothing\noff: true\n' })[0]).toMatch(
      /^bind\/nothing\.yaml: .*bind\/nothing/,
    );
  });

  it('is not used where a pattern can hang', () => {
    const faults = faultsIn(
      folder({ 'mention/code.yaml': guard('mention/code', '(?:号+)+甲') }),
      loadCheckedRules,
    );
    expect(faults.join('\n')).toMatch(/^mention\/code\.yaml:6: .*\n.*hang/);
  });

  it('does not hide the faults of the others', () => {
    const faults = faultsOf({
      'mention/code.yaml': good,
      'mention/first.yaml': guard('mention/second', '代号'),
      'mention/none.yaml': '',
      'mention/pattern.yaml': guard('mention/pattern', '(代号'),
      'mention/fragment.yaml': guard('mention/fragment', '{nothing}'),
      'outline/kind.yaml': good.replace('guard', 'gard'),
    });
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual([
      'mention/first.yaml',
      'mention/fragment.yaml',
      'mention/none.yaml',
      'mention/pattern.yaml',
      'outline/kind.yaml',
    ]);
  });

  it('says all of what is wrong with it', () => {
    const faults = faultsOf({
      'mention/code.yaml': good
        .replace('guard', 'guard\ncolour: red')
        .replace('reason: name', 'reason: whim'),
    });
    expect(faults.join('\n')).toMatch(/colour[\s\S]*reason|reason[\s\S]*colour/);
  });
});

describe('a bad folder', () => {
  it('is told where it is empty', () => {
    const dir = folder();
    expect(() => loadRules(dir)).toThrow(RulesError);
    expect(() => loadRules(dir)).toThrow(`${dir}: the folder holds no rule`);
  });

  it.each([
    ['not there', 'nowhere'],
    ['a file', 'file.txt'],
  ])('is told where it is %s', (_, name) => {
    const path = join(folder({ 'file.txt': 'text' }), name);
    expect(() => loadRules(path)).toThrow(`${path}: there is no such folder of rules`);
  });
});
