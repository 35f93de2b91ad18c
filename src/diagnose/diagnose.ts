import type { Places } from '../assemble/places.ts';
import type { BlockReading } from '../bind/bindBlock.ts';
import type { Diagnostic, Plan, Target } from '../model/extraction.ts';
import type { Outline } from '../outline/outline.ts';
import type { RegionFound } from '../regions/regionOf.ts';
import type { Rules } from '../rules/loadRules.ts';

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

export const diagnose = (_findings: Findings): Diagnostic[] => [];
