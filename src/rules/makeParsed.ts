import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hashOf, PARSED_RULES } from './knownRules.ts';
import { BUILT_IN_RULES } from './loadRules.ts';
import { readFolder } from './readFolder.ts';
import { RulesError } from './rulesError.ts';

/** Run by `npm run build`: reads the rules of the program once for all, so that no start has to parse them. */
// What an older build found valid need not be so for this one.
rmSync(PARSED_RULES, { force: true });
const { files, faults } = readFolder(BUILT_IN_RULES);
if (faults.length > 0) throw new RulesError(faults);
const parsed = files.map(({ rule, path }) => [hashOf(readFileSync(path, 'utf8')), rule]);
writeFileSync(PARSED_RULES, JSON.stringify(parsed));
