import { z } from 'zod';
import { catalogueOf } from '../../indicators/catalogue.ts';
import { planPopulation } from '../../indicators/planPopulation.ts';
import type { SourceDocument } from '../../model/document.ts';
import { type Extraction, Population } from '../../model/extraction.ts';
import type { Rules } from '../../rules/compile.ts';
import { packCharacters } from './characters.ts';

/** A name that was looked up in the catalogue: its words, its denominator, whom its plan is for. */
const TouchedName = z.tuple([z.string(), z.string().nullable(), Population.nullable()]);
export type TouchedName = z.infer<typeof TouchedName>;

/** What of a document tells which rules could change its extraction. */
export const Touch = z.object({
  /** Of its text: see `packCharacters`. */
  characters: z.string(),
  /** Null where it is not sure how names were looked up. */
  names: z.array(TouchedName).nullable(),
  /** The checks that said something. */
  checks: z.array(z.string()),
});
export type Touch = z.infer<typeof Touch>;

/** The names of an extraction, as they must have been looked up: that they lead where they led is checked. */
const namesOf = ({ plans, targets, trends }: Extraction, rules: Rules): TouchedName[] | null => {
  const { idOf } = catalogueOf(rules);
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const names = new Map<string, TouchedName>();
  for (const said of [...targets, ...trends]) {
    const population = planPopulation(byId.get(said.plan ?? ''), said.domain);
    const name = said.indicator.text;
    const per = 'per' in said ? said.per : null;
    const key = `${population ?? ''}\t${per ?? ''}\t${name}`;
    if (idOf({ name, per, population }) !== said.indicator.id) return null;
    names.set(key, [name, per, population]);
  }
  return [...names.values()];
};

/** What tells later which rules could have made another extraction of a document: JSON on one line. */
export const touchOf = ({ text }: SourceDocument, extraction: Extraction, rules: Rules): string => {
  const names = namesOf(extraction, rules);
  const touch: Touch = {
    characters: packCharacters(text),
    names,
    checks: [...new Set(extraction.diagnostics.map(({ rule }) => rule))],
  };
  return JSON.stringify(touch);
};
