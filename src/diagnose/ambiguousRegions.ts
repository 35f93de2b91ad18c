import type { Check } from './diagnose.ts';

/** Plans whose region could be several places, and nothing in the text tells which. */
export const ambiguousRegions: Check = ({ regions, plans }) =>
  regions.flatMap((found, index) =>
    found && found.candidates.length > 1
      ? [
          {
            span: plans[index]?.span ?? null,
            words: { region: found.region.name, codes: found.candidates.join('、') },
          },
        ]
      : [],
  );
