import type { Rule } from './schema.ts';

/** A pattern of a rule file, and where in the file it stands. */
export interface PlacedPattern {
  readonly keys: readonly PropertyKey[];
  readonly source: string;
}

/** All patterns of a rule, in the order of its file. */
export const patternsIn = (rule: Rule): PlacedPattern[] => {
  switch (rule.kind) {
    case 'guard':
    case 'heading':
      return rule.patterns.map((source, index) => ({ keys: ['patterns', index], source }));
    case 'lexicon':
      return Object.entries(rule.fragments).flatMap(([name, source]) =>
        typeof source === 'string' ? [{ keys: ['fragments', name], source }] : [],
      );
    case 'names':
      return [
        ...(['ignored', 'shapes'] as const).flatMap((list) =>
          rule[list].map(({ pattern }, index) => ({ keys: [list, index, 'pattern'], source: pattern })),
        ),
        ...(['denominator', 'denominatorVerb'] as const).flatMap((key) => {
          const source = rule[key];
          return source === undefined ? [] : [{ keys: [key], source }];
        }),
      ];
    default:
      return [];
  }
};
