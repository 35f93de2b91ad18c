import type { Indicator } from '../rules/schema.ts';
import type { NameForms } from './nameForms.ts';

/** An indicator that a name would mean, were it not for words that keep it apart. */
export interface Near {
  readonly id: string;
  readonly name: string;
  /** Those words, in the order of the name. */
  readonly apart: readonly string[];
}

/** What is left of the words when those of the other are taken off, each once; null where it has one more. */
const beyond = (words: readonly string[], other: readonly string[]): readonly string[] | null => {
  const left = [...words];
  for (const word of other) {
    const at = left.indexOf(word);
    if (at === -1) return null;
    left.splice(at, 1);
  }
  return left;
};

/** Makes the function that finds the indicators that an unknown name comes nearest to: by the fewest words. */
export const nearFinder = (
  indicators: readonly Indicator[],
  forms: NameForms,
): ((name: string) => readonly Near[]) => {
  const byRest = new Map<string, { readonly indicator: Indicator; readonly apart: readonly string[] }[]>();
  for (const indicator of indicators)
    for (const name of [indicator.name, ...(indicator.also ?? [])]) {
      const { rest, apart } = forms.bare(name);
      byRest.set(rest, [...(byRest.get(rest) ?? []), { indicator, apart }]);
    }
  return (name) => {
    const { rest, apart } = forms.bare(forms.parted({ name, per: null }).name);
    const found = (byRest.get(rest) ?? []).flatMap(
      ({ indicator: { id, name: own }, apart: others }): Near[] => {
        const more = beyond(apart, others);
        return more === null || more.length === 0 ? [] : [{ id, name: own, apart: more }];
      },
    );
    const fewest = Math.min(...found.map((near) => near.apart.length));
    const nearest = found.filter((near) => near.apart.length === fewest);
    return [...new Map(nearest.map((near) => [near.id, near])).values()];
  };
};
