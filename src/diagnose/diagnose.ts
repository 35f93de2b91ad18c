import type { Places } from '../assemble/places.ts';
import type { BlockReading } from '../bind/bindBlock.ts';
import type { Diagnostic, Plan, Target } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';
import type { Outline } from '../outline/outline.ts';
import type { RegionFound } from '../regions/regionOf.ts';
import type { Rules } from '../rules/compile.ts';
import type { CheckRule } from '../rules/schema.ts';
import { ambiguousRegions } from './ambiguousRegions.ts';
import { noPlan } from './noPlan.ts';
import { noTitle } from './noTitle.ts';
import { skippedItems } from './skippedItems.ts';
import { tableAndText } from './tableAndText.ts';
import { twoValues } from './twoValues.ts';
import { unequalLists } from './unequalLists.ts';
import { unlikelyUnits } from './unlikelyUnits.ts';

/** What the checks look at. */
export interface Findings {
  readonly rules: Rules;
  readonly outline: Outline;
  readonly readings: readonly BlockReading[];
  readonly regions: readonly (RegionFound | null)[];
  readonly plans: readonly Plan[];
  readonly targets: readonly Target[];
  readonly places: Places;
}

/** What a check saw: where (in code points), and the words that fill its message. */
export interface Sighting {
  readonly span: Span | null;
  readonly words: Readonly<Record<string, string>>;
}

/** A check by the id of its rule. */
export type Check = (findings: Findings, rule: CheckRule) => Sighting[];

const CHECKS: Readonly<Record<string, Check>> = {
  'diagnose/no-plan': noPlan,
  'diagnose/no-title': noTitle,
  'diagnose/ambiguous-region': ambiguousRegions,
  'diagnose/skipped-item': skippedItems,
  'diagnose/unequal-lists': unequalLists,
  'diagnose/unlikely-unit': unlikelyUnits,
  'diagnose/table-text': tableAndText,
  'diagnose/two-values': twoValues,
};

const fill = (message: string, words: Readonly<Record<string, string>>): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);

/** What a careful colleague would point at, in the order of the text. */
export const diagnose = (findings: Findings): Diagnostic[] =>
  findings.rules.files
    .flatMap((rule) => (rule.kind === 'check' && !rule.off ? [rule] : []))
    .flatMap((rule) =>
      (CHECKS[rule.id]?.(findings, rule) ?? []).map(
        ({ span, words }): Diagnostic => ({
          severity: rule.severity,
          rule: rule.id,
          message: fill(rule.message, words),
          span,
          note: rule.note,
        }),
      ),
    )
    .sort((one, other) => (one.span?.start ?? -1) - (other.span?.start ?? -1));
