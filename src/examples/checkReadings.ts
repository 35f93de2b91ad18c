import type { Quantity } from '../mention/mention.ts';
import { type FindMentions, mentionFinder } from '../mention/mentionsOf.ts';
import type { Rules } from '../rules/compile.ts';
import type { ReadingsRule } from '../rules/schema.ts';
import { fold } from '../text/fold.ts';
import { viewOf } from '../text/view.ts';
import type { ExampleFault } from './exampleFault.ts';

const LAST_YEAR = 2030;

/** How a number is read, in the short form of the rule files: `90 %`, `0.5..1 百分点`. */
const readingOf = ({ value, upper, unit }: Quantity): string =>
  [upper === null ? value : `${value}..${upper}`, unit].filter((part) => part !== null).join(' ');

const readingsOf = (text: string, find: FindMentions): string => {
  const { text: cleaned } = viewOf(fold(text), [{ start: 0, end: text.length }]);
  return find(cleaned, LAST_YEAR).quantities.map(readingOf).join('; ');
};

/** Texts that are not read as their group says. */
export const checkReadings = (rule: ReadingsRule, rules: Rules): ExampleFault[] => {
  const find = mentionFinder(rules);
  const expected = [
    ...rule.groups.flatMap(({ is, texts }, group) =>
      texts.map((text, index) => ({ text, is, at: ['groups', group, 'texts', index] })),
    ),
    ...rule.guards.flatMap(({ texts }, group) =>
      texts.map((text, index) => ({ text, is: '', at: ['guards', group, 'texts', index] })),
    ),
  ];
  return expected.flatMap(({ text, is, at }): ExampleFault[] => {
    const found = readingsOf(text, find);
    if (found === is) return [];
    return [
      {
        rule: rule.id,
        text,
        at,
        verdict: is === '' ? 'noisy' : found === '' ? 'missing' : 'wrong',
        expected: is === '' ? 'nothing' : is,
        found,
      },
    ];
  });
};
