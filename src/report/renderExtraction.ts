import type { Diagnostic, Domain, Extraction, Item, Plan, Target } from '../model/extraction.ts';
import { overlaps, type Span } from '../model/span.ts';
import { type Placed, placed } from './placed.ts';
import { type Finding, positionOf, renderFinding } from './renderFinding.ts';
import { count, cut, hang, plain } from './terminal.ts';

interface View {
  readonly width: number;
  readonly findings: Placed<Finding>;
}

const INDENT = '  ';

const itemsOf = ({ domains, projects }: Plan): Item[] => [
  ...domains.flatMap(({ goals, measures }) => [...goals, ...measures]),
  ...projects,
];

const spansOf = (things: readonly { readonly span: Span }[]): Span[] => things.map(({ span }) => span);

/** Findings belong to the item that they stand in, else to the domain, else to the plan. */
const place = (findings: readonly Finding[], levels: readonly (readonly Span[])[]): Placed<Finding> => {
  const [parts, ...coarser] = levels;
  if (!parts) return { in: () => [], rest: findings };
  const here = placed(findings, parts, positionOf);
  const beyond = place(here.rest, coarser);
  return { in: (part) => [...here.in(part), ...beyond.in(part)], rest: beyond.rest };
};

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines];

const findingLines = (part: Span, { findings, width }: View): string[] =>
  findings.in(part).flatMap((finding) => renderFinding(finding, width));

const itemLines = (items: readonly Item[], view: View): string[] =>
  items.flatMap(({ text, span }) => [
    cut(`${INDENT}${INDENT}${plain(text)}`, view.width),
    ...findingLines(span, view),
  ]);

const domainLines = ({ name, span, goals, measures }: Domain, view: View): string[] => [
  '',
  ...hang('', plain(name), view.width),
  ...findingLines(span, view),
  ...section(`${INDENT}${count(goals.length, 'goal')}`, itemLines(goals, view)),
  ...section(`${INDENT}${count(measures.length, 'measure')}`, itemLines(measures, view)),
];

const factsOf = ({ region, population, period }: Plan): string =>
  [
    ...(region ? [[region.name, ...region.parents].join(' < ')] : []),
    ...(region?.level ? [`${region.level}${region.code ? ` ${region.code}` : ''}`] : []),
    ...(population ? [population] : []),
    ...(period ? [period.join('–')] : []),
  ].join(', ');

const planLines = (plan: Plan, view: View): string[] => [
  '',
  ...hang('', plan.title === null ? '(a plan without a title)' : plain(plan.title), view.width),
  ...hang(INDENT, plain(factsOf(plan)), view.width),
  ...section(`${INDENT}outside of domains and projects`, findingLines(plan.span, view)),
  ...plan.domains.flatMap((domain) => domainLines(domain, view)),
  ...section('\nprojects', itemLines(plan.projects, view)),
];

const headLines = ({ document, status, plans, targets, trends }: Extraction, width: number): string[] => {
  const { format, pages } = document.source;
  const facts = [document.documentNumber, document.issuer, document.issued].filter((fact) => fact !== null);
  const made = [...(format === 'text' ? [] : [format]), ...(pages === null ? [] : [count(pages, 'page')])];
  const counts = [
    ...made,
    count(plans.length, 'plan'),
    count(targets.length, 'target'),
    count(trends.length, 'trend'),
  ];
  return [
    ...hang('', plain(`${document.id}: ${status}, ${counts.join(', ')}`), width),
    ...(document.title === null ? [] : hang(INDENT, plain(document.title), width)),
    ...(facts.length === 0 ? [] : hang(INDENT, plain(facts.join(', ')), width)),
  ];
};

/** The line of a diagnostic is only known where it is about a target. */
const whereOf = ({ span }: Diagnostic, targets: readonly Target[]): string => {
  if (span === null) return '';
  const target = targets.find(({ source }) => overlaps(source.number, span));
  if (target?.source.page) return ` p. ${target.source.page}`;
  return target ? ` :${target.source.line}` : ` at characters ${span.start}–${span.end}`;
};

const diagnosticLines = (diagnostic: Diagnostic, targets: readonly Target[], width: number): string[] => {
  const { severity, rule, message, note } = diagnostic;
  const words = `${rule}${whereOf(diagnostic, targets)}: ${message}${note === null ? '' : `; ${note}`}`;
  return hang(`${INDENT}${severity} `, plain(words), width);
};

const residueLines = ({ residue }: Extraction, width: number): string[] => {
  const counts = new Map<string, number>();
  for (const { reason } of residue) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const unknown = residue.filter(({ reason }) => reason === 'unrecognized').map(({ quote }) => plain(quote));
  const reasons = [...counts].map(([reason, number]) => `${number} ${reason}`);
  return [
    ...section(
      `\n${count(residue.length, 'number')} left out`,
      residue.length ? hang(INDENT, reasons.join(', '), width) : [],
    ),
    ...(unknown.length > 0 ? hang(`${INDENT}unrecognized: `, unknown.join('  '), width) : []),
  ];
};

/**
 * An extraction for a person to read: the outline with the targets and trends of each part, `:27` for the line
 * or `p. 3` for the page that they stand on, then diagnostics and what was left out. No line is wider than `width` columns.
 */
export const renderExtraction = (extraction: Extraction, width: number): string => {
  const { plans, targets, trends, diagnostics } = extraction;
  const all = [...targets, ...trends].sort((a, b) => positionOf(a) - positionOf(b));
  const findings = place(all, [
    spansOf(plans.flatMap(itemsOf)),
    spansOf(plans.flatMap(({ domains }) => domains)),
    spansOf(plans),
  ]);
  const view = { width, findings };
  const lines = [
    ...headLines(extraction, width),
    ...plans.flatMap((plan) => planLines(plan, view)),
    ...section(
      '\nin no plan',
      findings.rest.flatMap((finding) => renderFinding(finding, width)),
    ),
    ...section(
      '\ndiagnostics',
      diagnostics.flatMap((each) => diagnosticLines(each, targets, width)),
    ),
    ...residueLines(extraction, width),
  ];
  return `${lines.join('\n')}\n`;
};
