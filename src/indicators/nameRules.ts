import type { Population } from '../model/extraction.ts';
import type { Rules } from '../rules/compile.ts';
import type { NamesRule } from '../rules/schema.ts';

/** What brings names of one indicator together and what keeps them apart, of all files for names in force. */
export interface NameRules extends Pick<NamesRule, 'ignored' | 'same' | 'kept' | 'shapes' | 'apart'> {
  readonly denominator: string;
  readonly denominatorVerb: string;
  readonly heads: Readonly<Record<Population, readonly string[]>>;
}

/** A pattern that nothing meets, where no file gives one. */
const NOTHING = '(?!)';

/** Lists of all files are one list; a pattern is in one file only, which loading sees to. */
export const nameRulesOf = ({ files }: Pick<Rules, 'files'>): NameRules => {
  const rules = files.flatMap((rule) => (rule.kind === 'names' && !rule.off ? [rule] : []));
  const headsOf = (population: Population): string[] => rules.flatMap(({ heads }) => heads[population] ?? []);
  return {
    ignored: rules.flatMap(({ ignored }) => ignored),
    same: rules.flatMap(({ same }) => same),
    kept: rules.flatMap(({ kept }) => kept),
    shapes: rules.flatMap(({ shapes }) => shapes),
    denominator: rules.find(({ denominator }) => denominator !== undefined)?.denominator ?? NOTHING,
    denominatorVerb:
      rules.find(({ denominatorVerb }) => denominatorVerb !== undefined)?.denominatorVerb ?? NOTHING,
    heads: { children: headsOf('children'), women: headsOf('women') },
    apart: rules.flatMap(({ apart }) => apart),
  };
};
