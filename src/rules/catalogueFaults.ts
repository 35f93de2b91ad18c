import type { RuleFile } from './readFolder.ts';

type Say = (file: RuleFile, keys: readonly PropertyKey[], expected: string) => void;

const repeatedIds = (files: readonly RuleFile[], say: Say): void => {
  const owners = new Map<string, RuleFile>();
  for (const file of files) {
    if (file.rule.kind !== 'indicators') continue;
    for (const [index, { id }] of file.rule.indicators.entries()) {
      const owner = owners.get(id);
      if (!owner) owners.set(id, file);
      else
        say(
          file,
          ['indicators', index, 'id'],
          `${owner.path} has the indicator ${id} already; give this one another id`,
        );
    }
  }
};

/** A word that two groups spell otherwise has the spelling of neither. */
const twoSpellings = (files: readonly RuleFile[], say: Say): void => {
  const spellings = new Map<string, string>();
  for (const file of files) {
    if (file.rule.kind !== 'names') continue;
    for (const [group, { words }] of file.rule.same.entries())
      for (const [index, word] of words.entries()) {
        const [first = word] = words;
        const spelling = spellings.get(word);
        if (spelling === undefined) spellings.set(word, first);
        else if (spelling !== first)
          say(
            file,
            ['same', group, 'words', index],
            `${word} is the same as ${spelling} by another group; begin this group with ${spelling}`,
          );
      }
  }
};

const twoDenominators = (files: readonly RuleFile[], say: Say): void => {
  for (const key of ['denominator', 'denominatorVerb'] as const) {
    const [owner, ...others] = files.filter(({ rule }) => rule.kind === 'names' && rule[key] !== undefined);
    for (const file of others) say(file, [key], `${owner?.path} has a ${key} already; keep one of them`);
  }
};

/** What is wrong with the files of the catalogue taken together: ids, spellings and denominators given twice. */
export const catalogueFaults = (files: readonly RuleFile[]): string[] => {
  const faults: string[] = [];
  const say: Say = (file, keys, expected) => faults.push(file.faultAt(keys, expected));
  repeatedIds(files, say);
  twoSpellings(files, say);
  twoDenominators(files, say);
  return faults;
};
