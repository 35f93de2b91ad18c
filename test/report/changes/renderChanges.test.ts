import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract.ts';
import type { Changes } from '../../../src/model/changes.ts';
import type { Extraction } from '../../../src/model/extraction.ts';
import { examplesOf } from '../../../src/report/changes/examplesOf.ts';
import { renderChanges } from '../../../src/report/changes/renderChanges.ts';
import { renderChangesHtml } from '../../../src/report/changes/renderChangesHtml.ts';
import { renderChangesJson } from '../../../src/report/changes/renderChangesJson.ts';
import { corpusPlan, PLAN } from '../../plan.ts';
import { groupsOf } from '../../review/changes/evidenceOf.ts';
import { widthOf } from '../width.ts';

const changesOf = (...pairs: (readonly [Extraction, Extraction])[]): Changes => ({
  old: 'old',
  new: 'new',
  documents: { same: 0, alike: 0, changed: pairs.length, added: 0, removed: 0, failed: 0 },
  ...groupsOf(pairs),
});

const kelan = extract(corpusPlan('kelan-children-14th-fyp').toString('utf8'), { id: 'kelan' });
const fewer: Extraction = {
  ...kelan,
  targets: kelan.targets.slice(9).map((each, at) => (at < 4 ? { ...each, strength: 'aspirational' } : each)),
};
const kelanChanges = changesOf([kelan, fewer]);

/** What nobody who writes a plan would write. */
const NASTY = `<script>alert(1)</script>&"'\u001b[31m\u202e\u0000`;
const a = extract(PLAN, { id: `a${NASTY}` });
const nasty = changesOf([
  a,
  {
    ...a,
    targets: a.targets.map((each) => ({
      ...each,
      indicator: { text: NASTY, id: null },
      source: { ...each.source, prefix: NASTY.repeat(9), suffix: `${NASTY}${'长'.repeat(999)}` },
    })),
  },
]);

const text = (changes: Changes, width = 80): string => [...renderChanges(changes, width)].join('');

describe('changes for a terminal', () => {
  it('shows a few of each cause and counts the others', () => {
    const shown = text(kelanChanges);
    expect(shown).toContain('targets    9 lost, 3 changed\n');
    expect(shown).toContain('strength  firm → aspirational\n');
    expect(shown).toMatch(/… and \d more\n/);
    expect(shown).toContain('- lost, ~ changed');
  });

  it('is no wider than it may be, and steers no terminal', () => {
    for (const width of [40, 80, 120]) {
      expect(widthOf(text(kelanChanges, width))).toBeLessThanOrEqual(width);
      expect(widthOf(text(nasty, width))).toBeLessThanOrEqual(width);
    }
    expect(text(nasty)).not.toMatch(/[\u0000\u001b\u202e]/);
  });

  it('shows each kind before a second of any', () => {
    const changes = kelanChanges.groups.flatMap((group) => group.changes);
    const kinds = examplesOf(changes, 2).map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(2);
  });
});

describe('changes as a page', () => {
  it('holds all of them, and runs nothing', () => {
    const page = [...renderChangesHtml(kelanChanges)].join('');
    expect(page.match(/<article /g)).toHaveLength(12);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|https?:/);
  });

  it('takes no text for markup', () => {
    const page = [...renderChangesHtml(nasty)].join('');
    expect(page).not.toMatch(/<script|[\u0000\u001b\u202e]/);
    expect(page).toContain('&lt;script&gt;');
  });
});

describe('changes as JSON', () => {
  it('are what they are', () => {
    expect(JSON.parse([...renderChangesJson(nasty)].join(''))).toEqual(JSON.parse(JSON.stringify(nasty)));
  });
});
