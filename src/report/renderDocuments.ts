import type { DocumentDigest, PlanDigest } from './digest.ts';
import { GAP, plainTable } from './plainTable.ts';
import { count, hang, plain, wrap } from './terminal.ts';

const HEADS = ['domains', 'goals', 'targets', 'trends', 'warnings'] as const;
const HEADS_WIDTH = HEADS.reduce((sum, head) => sum + head.length + GAP, 0);
const NARROWEST = 20;
const INDENT = '    ';

type Row = readonly [name: string, ...numbers: (number | string)[]];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const nameOf = (text: string, width: number): string => wrap(text, width).join('\n');

/** A plan's number ties this table to the table of indicators. */
const planRow = (plan: PlanDigest, number: number, width: number): Row => [
  hang(`[${number}] `, plan.title === null ? '(no title)' : plain(plan.title), width).join('\n'),
  plan.domains,
  plan.goals,
  plan.targets.length,
  plan.trends,
  '',
];

const documentRow = ({ id, status, warnings }: DocumentDigest, width: number): Row => [
  nameOf(status === 'ok' ? plain(id) : `${plain(id)} (${status})`, width),
  ...['', '', '', ''],
  warnings,
];

const outsideRows = ({ outside }: DocumentDigest): Row[] =>
  outside ? [[`${INDENT}(in no plan)`, '', '', outside.targets.length, outside.trends, '']] : [];

const totalRow = (documents: readonly DocumentDigest[], width: number): Row => {
  const plans = documents.flatMap((document) => document.plans);
  const parts = [...plans, ...documents.flatMap(({ outside }) => outside ?? [])];
  return [
    nameOf(`${count(documents.length, 'document')}, ${count(plans.length, 'plan')}`, width),
    sum(plans.map(({ domains }) => domains)),
    sum(plans.map(({ goals }) => goals)),
    sum(parts.map(({ targets }) => targets.length)),
    sum(parts.map(({ trends }) => trends)),
    sum(documents.map(({ warnings }) => warnings)),
  ];
};

/** The documents of a batch with a row for each of their plans, at most `width` columns wide. */
export const renderDocuments = (documents: readonly DocumentDigest[], width: number): string => {
  const nameWidth = Math.max(NARROWEST, width - HEADS_WIDTH);
  let number = 0;
  const rows = documents.flatMap((document): Row[] => [
    documentRow(document, nameWidth),
    ...document.plans.map((plan) => {
      number += 1;
      return planRow(plan, number, nameWidth);
    }),
    ...outsideRows(document),
  ]);
  const columns = [
    { align: 'left', width: nameWidth } as const,
    ...HEADS.map((head) => ({ align: 'right', width: head.length }) as const),
  ];
  const all = [['document, [number] plan', ...HEADS], ...rows, totalRow(documents, nameWidth)];
  return plainTable(
    columns,
    all.map((row) => row.map(String)),
  );
};
