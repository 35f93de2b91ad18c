import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonOf } from '../src/batch/jsonOf.ts';
import { extractorOf } from '../src/pipeline.ts';
import { readDocument } from '../src/read/readDocument.ts';
import { renderRulesReadme } from '../src/report/renderRules.ts';
import { loadRules } from '../src/rules/loadRules.ts';

const ROOT = new URL('../', import.meta.url);
const rules = loadRules();
const names = (folder: string, ending: string): string[] =>
  readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();

describe('what is committed is what the program writes', () => {
  it('rules/README.md (zhibiao rules list --markdown > rules/README.md)', () => {
    expect(readFileSync(new URL('rules/README.md', ROOT), 'utf8')).toBe(renderRulesReadme(rules.files));
  });

  it('extracted/ holds one file for each document of the corpus', () => {
    expect(names('extracted/', '.json')).toEqual(names('corpus/', '.txt'));
  });

  it.each(names('corpus/', '.txt'))('extracted/%s.json (npm start)', async (id) => {
    const path = `corpus/${id}.txt`;
    const document = await readDocument(readFileSync(new URL(path, ROOT)), path);
    const committed = readFileSync(new URL(`extracted/${id}.json`, ROOT), 'utf8');
    expect(committed).toBe(jsonOf(extractorOf(rules).document(document, id)));
  });
});
