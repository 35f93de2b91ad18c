import { count, cut, hang, plain } from '../terminal.ts';
import { durationOf, rateOf } from './duration.ts';
import { isLarge } from './size.ts';
import type { FailureGroup, Tally } from './tally.ts';

export interface SummaryOptions {
  /** Where the extractions were written to. */
  readonly out: string;
  /** That the batch took. */
  readonly seconds: number;
  readonly width: number;
}

/** In seconds: whoever waited longer wants to know what for. */
const LONG = 10;

const INDENT = '  ';

/** The one line that says how a batch went. */
const resultLine = ({ documents, unchanged, partial, failed }: Tally, out: string): string => {
  const written = documents - failed - unchanged;
  const besides = [
    ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
    ...(partial > 0 ? [`${partial} in part`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  return [`${count(written, 'document')} written to ${out}`, ...besides].join(', ');
};

const slowLines = ({ slowest }: Tally, width: number): string[] => [
  'slowest:',
  ...slowest.map(({ path, seconds }) =>
    cut(`${INDENT}${seconds.toFixed(1).padStart(6)} s  ${plain(path)}`, width),
  ),
];

const groupLines = ({ what, remedy, documents, paths }: FailureGroup, width: number): string[] => {
  const more = documents > paths.length ? ` and ${documents - paths.length} more` : '';
  return [
    ...hang(`${INDENT}${documents} × `, plain(`${what}; ${remedy}`), width),
    ...hang(`${INDENT}${INDENT}`, `${paths.map(plain).join(', ')}${more}`, width),
  ];
};

const failureLines = ({ failures }: Tally, width: number): string[] =>
  failures.size === 0
    ? []
    : [
        'failed:',
        ...[...failures.values()]
          .sort((one, other) => other.documents - one.documents)
          .flatMap((group) => groupLines(group, width)),
      ];

const timeLines = ({ documents, unchanged, failedBefore }: Tally, seconds: number): string[] => {
  const done = documents - unchanged - failedBefore;
  return done === 0
    ? []
    : [`${count(done, 'document')} in ${durationOf(seconds)} (${rateOf(done, seconds)})`];
};

/** Whoever has mended the reason must know that nobody looked. */
const againLines = ({ failedBefore }: Tally): string[] =>
  failedBefore === 0
    ? []
    : [
        `${failedBefore} failed before and ${failedBefore === 1 ? 'is as it was' : 'are as they were'}; --retry-failed tries again`,
      ];

/**
 * How a batch went, in lines: one for a small batch, and before it for one that was large or took long the slowest
 * documents, the failures by reason, and the time that it took.
 */
export const renderSummary = (tally: Tally, { out, seconds, width }: SummaryOptions): string[] => [
  ...(isLarge(tally.documents) || seconds > LONG
    ? [
        ...(tally.slowest.length > 0 ? slowLines(tally, width) : []),
        ...failureLines(tally, width),
        ...timeLines(tally, seconds),
      ]
    : []),
  resultLine(tally, out),
  ...againLines(tally),
];
