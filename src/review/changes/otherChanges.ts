import type { Holding, PlanHead } from '../../model/changes.ts';
import type { Diagnostic } from '../../model/extraction.ts';
import type { Evidence } from './evidence.ts';
import { diagnosticFields, documentFields, planFields } from './fieldChanges.ts';
import type { Scene } from './foundChanges.ts';
import { type Pairing, pairBy } from './pairUnique.ts';
import type { DocumentPair, Side } from './readPair.ts';

const NOTHING = { spans: [], direct: [], indirect: [] } as const;

/** The plans of two sides that are the same plan: by id, title, what they are about, or as the only ones left. */
export const pairPlans = (old: readonly PlanHead[], fresh: readonly PlanHead[]): Pairing<PlanHead> =>
  pairBy<PlanHead>(old, fresh, [
    ({ id }) => id,
    ({ title }) => title,
    ({ region, population, period }) => JSON.stringify([region?.name ?? null, population, period]),
    () => '',
  ]);

export const planChanges = (plans: Pairing<PlanHead>, { pair, textCause }: Scene): Evidence[] => {
  const about = { subject: 'plan', document: pair.new.document.id } as const;
  const evidence = (change: Evidence['change']): Evidence => ({
    change,
    known: textCause ?? 'none',
    ...NOTHING,
  });
  return [
    ...plans.pairs.flatMap(([old, fresh]) => {
      const fields = planFields(old, fresh);
      return fields.length === 0 ? [] : [evidence({ ...about, kind: 'changed', fields, old, new: fresh })];
    }),
    ...plans.old.map((old) => evidence({ ...about, kind: 'lost', fields: [], old, new: null })),
    ...plans.new.map((fresh) => evidence({ ...about, kind: 'added', fields: [], old: null, new: fresh })),
  ];
};

/** A message that names a line says the same where only the lines above are others. */
const withoutLine = (message: string): string => message.replace(/\bline \d+/g, 'line');

/** Diagnostics are the same where a rule says the same of the same place, or, in another text, says it once. */
export const diagnosticChanges = ({ pair, textCause, tally }: Scene): Evidence[] => {
  const at = ({ span }: Diagnostic): string => JSON.stringify(pair.sameText ? span : span === null);
  const said = ({ message }: Diagnostic): string => (pair.sameText ? message : withoutLine(message));
  const {
    pairs,
    old,
    new: fresh,
  } = pairBy<Diagnostic>(pair.old.diagnostics, pair.new.diagnostics, [
    (each) => JSON.stringify([each.rule, said(each), at(each)]),
    (each) => (pair.sameText || each.span === null ? JSON.stringify([each.rule, at(each)]) : null),
  ]);
  const about = { subject: 'diagnostic', document: pair.new.document.id } as const;
  const evidence = ({ rule, span }: Diagnostic, change: Evidence['change']): Evidence => {
    tally.add(rule, 1, textCause === null);
    return { change, spans: span === null ? [] : [span], known: textCause, direct: [rule], indirect: [] };
  };
  return [
    ...pairs.flatMap(([before, after]) => {
      const fields = diagnosticFields(
        { ...before, message: said(before) },
        { ...after, message: said(after) },
      );
      return fields.length === 0
        ? []
        : [evidence(after, { ...about, kind: 'changed', fields, old: before, new: after })];
    }),
    ...old.map((each) => evidence(each, { ...about, kind: 'lost', fields: [], old: each, new: null })),
    ...fresh.map((each) => evidence(each, { ...about, kind: 'added', fields: [], old: null, new: each })),
  ];
};

const holdingOf = ({ status, document, plans, targets, trends }: Side): Holding => ({
  status,
  title: document.title,
  plans: plans.length,
  targets: targets.length,
  trends: trends.length,
});

/** A document that only one side has. */
export const documentAlone = (side: Side, kind: 'added' | 'lost'): Evidence => {
  const holding = holdingOf(side);
  const [old, fresh] = kind === 'added' ? [null, holding] : [holding, null];
  const change = {
    subject: 'document',
    document: side.document.id,
    kind,
    fields: [],
    old,
    new: fresh,
  } as const;
  return { change: { ...change, fields: [] }, known: 'document', ...NOTHING };
};

/** The rules of faults that only one side tells of: they say why a status is another. */
const faultRules = ({ old, new: fresh }: DocumentPair): string[] => {
  const rulesOf = ({ diagnostics }: Side): string[] =>
    diagnostics.flatMap(({ severity, rule }) => (severity === 'error' ? [rule] : []));
  const [before, after] = [rulesOf(old), rulesOf(fresh)];
  return [
    ...before.filter((rule) => !after.includes(rule)),
    ...after.filter((rule) => !before.includes(rule)),
  ];
};

/** What a document says of itself, and how far it could be read. */
export const documentChanges = ({ pair, textCause }: Scene): Evidence[] => {
  const fields = documentFields(pair.old, pair.new);
  if (fields.length === 0) return [];
  const { id } = pair.new.document;
  const change = {
    subject: 'document',
    document: id,
    kind: 'changed',
    fields,
    old: null,
    new: null,
  } as const;
  const direct = fields.some(({ field }) => field === 'status') ? faultRules(pair) : [];
  const known = textCause ?? (direct.length > 0 ? null : 'document');
  return [{ change, spans: [], known, direct, indirect: [] }];
};
