import { toSource } from '../text/view.ts';
import type { Check } from './diagnose.ts';

/** Sentences that share out values over a list of indicators of another length. */
export const unequalLists: Check = ({ readings, places }) =>
  readings.flatMap(({ block, faults }) =>
    faults.map(({ start, end, values, indicators }) => ({
      span: places.span(toSource(block.view, start, end)),
      words: { values: String(values), indicators: String(indicators) },
    })),
  );
