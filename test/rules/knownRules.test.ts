import { describe, expect, it } from 'vitest';
import { knownRule, rememberRule } from '../../src/rules/knownRules.ts';
import { loadRules } from '../../src/rules/loadRules.ts';
import { readFolder } from '../../src/rules/readFolder.ts';
import { folder } from '../folder.ts';

const source = (why: string): string => `id: indicators/twins
kind: pairs
summary: Twins.
pairs:
  - names: [甲率, 乙率]
    why: ${why}
`;

describe('a rule that was read before', () => {
  it('is known by its source, and by no other', () => {
    const [file] = readFolder(folder({ 'indicators/twins.yaml': source('first') })).files;
    expect(knownRule(source('first'))).toBe(file?.rule);
    expect(knownRule(source('second'))).toBeUndefined();
  });

  it('has the same data and places as one that is read anew', () => {
    const [anew, known] = ['a', 'b'].map(
      () => readFolder(folder({ 'indicators/twins.yaml': source('third') })).files[0],
    );
    expect(known?.rule).toBe(anew?.rule);
    const faults = [anew, known].map((file) =>
      file?.faultAt(['pairs', 0, 'names', 1], 'something else').replace(/^.*(?=indicators)/, ''),
    );
    expect(faults[0]).toBe('indicators/twins.yaml:5: - names: [甲率, 乙率]\n  something else');
    expect(faults[1]).toBe(faults[0]);
  });

  it('is read anew where the file was changed', () => {
    const changed = source('fourth').replace('甲率', '丙率');
    const [rule] = readFolder(folder({ 'indicators/twins.yaml': source('fourth') })).files.map(
      (file) => file.rule,
    );
    if (rule) rememberRule(source('fourth'), rule);
    const [file] = readFolder(folder({ 'indicators/twins.yaml': changed })).files;
    expect(file?.rule).toMatchObject({ pairs: [{ names: ['丙率', '乙率'] }] });
  });

  it('still has to stand where its id says', () => {
    readFolder(folder({ 'indicators/twins.yaml': source('fifth') }));
    const { faults } = readFolder(folder({ 'indicators/other.yaml': source('fifth') }));
    expect(faults[0]).toMatch(/other\.yaml:1: .*\n.*indicators\/other/);
  });

  it('comes back from JSON as it was', () => {
    const { files } = loadRules();
    expect(JSON.parse(JSON.stringify(files))).toEqual(files);
  });
});
