import type { BlockReading } from '../bind/bindBlock.ts';
import type { Catalogue } from '../indicators/catalogue.ts';
import { planPopulation } from '../indicators/planPopulation.ts';
import type { Indicator, Plan } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';
import type { Spelling } from '../text/spelling.ts';
import { toSource } from '../text/view.ts';

/** Makes the function that writes an indicator: in the words of its sentence, with its entry of the catalogue. */
export const indicatorNamer =
  (plans: readonly Plan[], { idOf }: Catalogue, spell: Spelling) =>
  (
    words: string,
    per: string | null,
    { plan, place, view }: BlockReading['block'],
    sentence: Span,
  ): Indicator => ({
    text: spell(words, toSource(view, sentence.start, sentence.end)),
    id: idOf({ name: words, per, population: planPopulation(plans[plan], place.domain) }),
  });
