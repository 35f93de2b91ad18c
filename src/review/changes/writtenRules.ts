import { z } from 'zod';
import { Section, Target } from '../../model/extraction.ts';
import { jsonInLatin1 } from './jsonIn.ts';
import { rulesIn } from './tally.ts';

const RuleNames = z.array(z.string());

const RULE = /"rule": ("[^"]*")/;
const RULES = /"rules": (\[[^\]]*\])/;
const SECTION = /"section": ("\w+")/;
const UNIT = /"unit": ("[^"]*"|null)/;

/** Gives the rules that take part in a written item; what many items have is read once. */
export const ruleReader = (): ((item: string) => readonly string[]) => {
  const known = new Map<string, readonly string[]>();
  const read = (rules: string, section: string, unit: string): readonly string[] =>
    rulesIn({
      rules: RuleNames.parse(jsonInLatin1(rules)),
      section: Section.parse(jsonInLatin1(section)),
      unit: Target.shape.unit.parse(jsonInLatin1(unit)),
    });
  return (item) => {
    const [, section = '"other"'] = SECTION.exec(item) ?? [];
    const [, unit = 'null'] = UNIT.exec(item) ?? [];
    const [, name] = RULE.exec(item) ?? [];
    const [, list = name === undefined ? '[]' : `[${name}]`] = RULES.exec(item) ?? [];
    const key = `${section} ${unit} ${list}`;
    const rules = known.get(key) ?? read(list, section, unit);
    known.set(key, rules);
    return rules;
  };
};
