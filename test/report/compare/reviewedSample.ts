import { compare } from '../../../src/compare/compare.ts';
import { type Compared, documentsOf } from '../../../src/report/compare/comparedDocument.ts';
import { CATALOGUE, extraction, plan, recognized, region } from '../../compare/builders.ts';
import { printed } from './sample.ts';

const BASE = printed('疫苗接种率', '90%');
const ACCEPTED = recognized(printed('疫苗接种率', '95%', { value: 95 }));
const CORRECTED = printed('毛入学率', '9.2%', { value: 92 });

export const REVIEWED_EXTRACTIONS = [
  extraction('base', [BASE, printed('毛入学率', '92%', { value: 92 })]),
  extraction('plan', [ACCEPTED, CORRECTED], {
    plans: [plan({ region: region('白水县', 'county', '610527') })],
  }),
];

/** A plan with an accepted, a corrected and two rejected targets. */
export const REVIEWED: Compared = {
  comparison: compare(REVIEWED_EXTRACTIONS, {
    catalogue: CATALOGUE,
    baseline: 'base',
    reviews: new Map([
      [
        'plan',
        {
          reviewed: new Map([
            [ACCEPTED.id, 'accepted'],
            [CORRECTED.id, 'corrected'],
          ]),
          rejected: [BASE, BASE],
        },
      ],
    ]),
  }),
  documents: documentsOf(REVIEWED_EXTRACTIONS),
};
