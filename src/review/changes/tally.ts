import type { Target } from '../../model/extraction.ts';

/** How often a rule takes part: in all, and where that changed. */
export interface RuleCount {
  readonly rule: string;
  readonly all: number;
  readonly changed: number;
}

/** How often rules take part in documents that differ, by their ids. */
export interface Tally {
  readonly add: (rule: string, times: number, changed: boolean) => void;
  readonly of: (rule: string) => Pick<RuleCount, 'all' | 'changed'>;
  readonly counts: () => readonly RuleCount[];
  /** Adds what another tally counted. */
  readonly addAll: (counts: readonly RuleCount[]) => void;
}

export const tallyOf = (): Tally => {
  const all = new Map<string, number>();
  const changed = new Map<string, number>();
  const count = (counts: Map<string, number>, rule: string, times: number): void => {
    counts.set(rule, (counts.get(rule) ?? 0) + times);
  };
  const of: Tally['of'] = (rule) => ({ all: all.get(rule) ?? 0, changed: changed.get(rule) ?? 0 });
  return {
    add: (rule, times, differs) => {
      count(all, rule, times);
      if (differs) count(changed, rule, times);
    },
    of,
    counts: () => [...all.keys()].map((rule) => ({ rule, ...of(rule) })),
    addAll: (counts) => {
      for (const each of counts) {
        count(all, each.rule, each.all);
        if (each.changed > 0) count(changed, each.rule, each.changed);
      }
    },
  };
};

/** Sections that a rule of the same name finds by their headings. */
const SECTION_RULES: ReadonlySet<string> = new Set(['goals', 'measures', 'projects', 'table', 'overview']);

/** The rule that found the section that a commitment stands in; none for other sections. */
export const sectionRules = (section: string): string[] =>
  SECTION_RULES.has(section) ? [`outline/${section}`] : [];

export const isSectionRule = (rule: string): boolean =>
  rule.startsWith('outline/') && SECTION_RULES.has(rule.slice('outline/'.length));

/** The rule of units with one of its words: a unit that is gone takes all that have it along. */
export const UNIT_RULE = 'lexicon/units';
export const unitRules = (unit: string | null | undefined): string[] =>
  unit ? [`${UNIT_RULE} ${unit}`] : [];

/** The rules that take part in a commitment: those that made it, what found its section, and the word of its unit. */
export const rulesIn = (
  found: Pick<Target, 'rules' | 'section'> & { readonly unit?: string | null },
): string[] => [...found.rules, ...sectionRules(found.section), ...unitRules(found.unit)];
