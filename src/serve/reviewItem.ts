import type { Catalogue } from '../indicators/catalogue.ts';
import type { Decision } from '../model/decision.ts';
import type { Diagnostic } from '../model/extraction.ts';
import { overlaps, type Span } from '../model/span.ts';
import type { Earlier, Made, Passage, ReviewItem, Status } from '../report/page/reviewProtocol.ts';
import { quantityOf } from '../report/quantity.ts';
import { fieldsOf, outcomeOf } from '../review/decisions/fields.ts';
import type { Open } from '../review/decisions/fitOf.ts';
import { type Found, isTarget, kindOf, placeOf } from '../review/decisions/found.ts';
import { isOpen, type Standing } from './standings.ts';
import type { Thing } from './things.ts';

const madeOf = ({ decision, fields, correction, why, by, when }: Decision): Made => ({
  decision,
  fields,
  correction,
  why,
  by,
  when,
});

const earlierOf = ({ was, reason, differs }: Open): Earlier | null =>
  was && { ...madeOf(was), reason, differs, outcome: outcomeOf(was) };

/** What tells a decision from any other on the same thing. */
export const seenOf = (standing: Standing): string | null =>
  isOpen(standing)
    ? null
    : JSON.stringify([standing.decision.when, standing.decision.by, standing.decision.decision]);

export const statusOf = (n: number, standing: Standing): Status => ({
  n,
  decided: isOpen(standing) ? null : madeOf(standing.decision),
  was: isOpen(standing) ? earlierOf(standing) : null,
  seen: seenOf(standing),
});

/** What is noted on the sentence of a thing; on its own place first. */
const diagnosticsOn = (found: Found, diagnostics: readonly Diagnostic[]): ReviewItem['diagnostics'] => {
  const on = (place: Span): Diagnostic[] =>
    diagnostics.filter(({ span }) => span !== null && overlaps(span, place));
  return [...new Set([...on(placeOf(found)), ...on(found.source.sentence)])].map(
    ({ severity, rule, message, note }) => ({ severity, rule, message, note }),
  );
};

/** A thing as the page shows it. */
export const reviewItemOf = (
  { n, extraction, found }: Thing,
  standing: Standing,
  passage: Passage,
  catalogue: Catalogue,
): ReviewItem => {
  const { document, plans, diagnostics } = extraction;
  const { section, domain, item, rules, indicator, source } = found;
  return {
    ...statusOf(n, standing),
    kind: kindOf(found),
    document: document.id,
    title: document.title,
    plan: plans.find(({ id }) => id === found.plan)?.title ?? null,
    section,
    domain,
    item,
    line: source.line,
    page: source.page,
    recognized: source.recognized === true,
    fields: fieldsOf(found),
    quantity: isTarget(found) ? quantityOf(found) : null,
    name: indicator.id === null ? null : (catalogue.entry(indicator.id)?.name ?? null),
    rules,
    passage,
    diagnostics: diagnosticsOn(found, diagnostics),
  };
};
