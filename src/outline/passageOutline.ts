import type { Period } from '../model/extraction.ts';
import { span } from '../model/span.ts';
import { viewOf } from '../text/view.ts';
import { linesOf } from './line.ts';
import type { Outline, Place } from './outline.ts';

const GOALS: Place = { section: 'goals', domain: null, item: null, background: false, promises: true };

/** The outline of sentences that stand alone: one paragraph of goals for the period given. */
export const passageOutline = (text: string, folded: string, period: Period): Outline => ({
  header: { title: null, documentNumber: null, issuer: null, issued: null },
  plans: [{ title: null, population: null, period, span: span(0, text.length), domains: [], projects: [] }],
  blocks: [{ view: viewOf(folded, linesOf(folded)), plan: 0, place: GOALS }],
  tables: [],
  numbers: [],
  pageNumbers: [],
  skips: [],
});
