import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadRules, ruleFiles } from '../../rules/loadRules.ts';
import { RulesError } from '../../rules/rulesError.ts';
import type { Rule } from '../../rules/schema.ts';
import { type MayTouch, rulesChange } from '../touch/rulesChange.ts';
import { rulesPrint } from '../touch/rulesPrint.ts';
import { Touch } from '../touch/touch.ts';
import { writeWhole } from '../writeWhole.ts';
import { hiddenFolder } from './readLedger.ts';

/** The rules of a run, with their fingerprint. */
export interface RulesInForce {
  readonly rules: readonly Rule[];
  readonly print: string;
}

const NAME = /^rules-(.*)\.json$/;

const pathOf = (out: string, print: string): string => join(hiddenFolder(out), `rules-${print}.json`);

/** The rules of an earlier run, as this program kept them; null where they are not to be had. */
const keptRules = (out: string, print: string): readonly Rule[] | null => {
  try {
    return JSON.parse(readFileSync(pathOf(out, print), 'utf8')) as readonly Rule[];
  } catch {
    return null;
  }
};

const isKept = (out: string, { rules, print }: RulesInForce): boolean =>
  existsSync(pathOf(out, print)) && readFileSync(pathOf(out, print), 'utf8') === JSON.stringify(rules);

/**
 * The rules for a run. Those that an earlier run was made with were checked then.
 * @param dir a folder of rules laid over the built-in ones
 * @throws RulesError with every fault
 */
export const rulesInForce = async (out: string, dir: string | undefined): Promise<RulesInForce> => {
  const { files, faults } = ruleFiles(dir);
  const rules = files.map(({ rule }) => rule);
  const inForce = { rules, print: rulesPrint(rules) };
  if (faults.length === 0 && isKept(out, inForce)) return inForce;
  if (faults.length === 0 && dir === undefined) {
    // The built-in rules have shown by tests that their examples hold: nothing that extracts is loaded for them.
    loadRules();
    return inForce;
  }
  const { loadCheckedRules } = await import('../../examples/loadCheckedRules.ts');
  loadCheckedRules(dir);
  if (faults.length > 0) throw new RulesError(faults);
  return inForce;
};

/** Whether rules are no longer those of a run. */
export const haveChanged = ({ print }: RulesInForce, dir: string | undefined): boolean => {
  const { files, faults } = ruleFiles(dir);
  return faults.length > 0 || rulesPrint(files.map(({ rule }) => rule)) !== print;
};

/** Keeps the rules of a run, so that a later one can tell what has changed. */
export const keepRules = async (out: string, inForce: RulesInForce): Promise<void> => {
  if (!isKept(out, inForce)) await writeWhole(pathOf(out, inForce.print), JSON.stringify(inForce.rules));
};

/** Lets go of rules that no document was made with. */
export const dropRules = (out: string, inUse: ReadonlySet<string>): void => {
  for (const name of readdirSync(hiddenFolder(out))) {
    const print = NAME.exec(name)?.[1];
    if (print !== undefined && !inUse.has(print)) rmSync(join(hiddenFolder(out), name), { force: true });
  }
};

/** Tells whether a change from rules that were kept to those in force can touch a document. */
export const touchTest = (
  out: string,
  { rules }: RulesInForce,
): ((print: string, touch: string) => boolean) => {
  const tests = new Map<string, MayTouch>();
  const testOf = (print: string): MayTouch => {
    const before = keptRules(out, print);
    return before ? rulesChange(before, rules) : () => true;
  };
  return (print, touch) => {
    const test = tests.get(print) ?? testOf(print);
    tests.set(print, test);
    return test(Touch.parse(JSON.parse(touch)));
  };
};
