import {
  type Cause,
  type Change,
  type ChangeGroup,
  ChangeKind,
  ChangeSubject,
  type Changes,
  type KindCounts,
} from '../../model/changes.ts';
import { columnsWide } from '../../text/columns.ts';
import { count, hang, pad, plain } from '../terminal.ts';
import { examplesOf } from './examplesOf.ts';
import { candidatePlaces, shownOf, valueWords } from './shownChange.ts';
import { KIND_SIGNS } from './signs.ts';

/** Changes that a group shows; the others are counted. */
const EXAMPLES = 5;

const INDENT = '  ';
const BELOW = '    ';

const CAUSES: Readonly<Record<Exclude<Cause['by'], 'rule' | 'field'>, string>> = {
  text: 'the text of the document is another',
  reading: 'the program reads another text out of the same file',
  document: 'documents that came, went, or changed in themselves',
  none: 'no rule stands out: the program or a lexicon',
};

const FIELD_NOTE = 'no rule of theirs differs; it is the words of these, the program or the catalogue';

const causeWords = ({ by, rule, or }: Cause): string => {
  if (by === 'rule') return `rule ${[rule ?? '', ...or].map(plain).join(' or ')}`;
  return by === 'field' ? `likely ${plain(rule ?? '')}` : CAUSES[by];
};

const kindWords = (counts: KindCounts): string =>
  ChangeKind.options.flatMap((kind) => (counts[kind] > 0 ? [`${counts[kind]} ${kind}`] : [])).join(', ');

const headLines = (changes: Changes): string[] => {
  const { same, alike, changed, added, removed, failed } = changes.documents;
  const documents = [
    [changed, 'changed'],
    [same + alike, 'without change'],
    [added, 'added'],
    [removed, 'removed'],
    [failed, 'failed'],
  ] as const;
  const rows = [
    [
      'documents',
      documents.flatMap(([number, word]) => (number > 0 ? [`${number} ${word}`] : [])).join(', '),
    ],
    ...ChangeSubject.options
      .filter((subject) => subject !== 'document')
      .map((subject) => [`${subject}s`, kindWords(changes.counts[subject])] as const),
  ] as const;
  const shown = rows.filter(([, words]) => words !== '');
  const width = Math.max(...shown.map(([name = '']) => columnsWide(name)));
  return shown.map(([name = '', words = '']) => `${pad(name, width)}  ${words}`);
};

/** Fields that the line above does not show already: it names an indicator by the words of both sides. */
const fieldLines = (change: Change, width: number): string[] => {
  const fields = change.fields.filter(({ field }) => field !== 'indicator.text');
  const names = Math.max(0, ...fields.map(({ field }) => columnsWide(field)));
  return fields.flatMap(({ field, old, new: fresh }) =>
    hang(`${BELOW}${pad(field, names)}  `, `${valueWords(old)} → ${valueWords(fresh)}`, width),
  );
};

const changeLines = (change: Change, width: number): string[] => {
  const { names, value, places, quote } = shownOf(change);
  const where = `${plain(change.document)}${places.join(' → ')}`;
  const candidates =
    change.kind === 'ambiguous'
      ? [`old ${candidatePlaces(change.old)}, new ${candidatePlaces(change.new)}`]
      : [];
  const what = [names.join(' → ') || change.subject, ...(value === '' ? [] : [value]), ...candidates].join(
    ' ',
  );
  return [
    ...hang(`${INDENT}${KIND_SIGNS[change.kind]} `, what, width),
    ...fieldLines(change, width),
    ...hang(BELOW, `${where}${quote === null ? '' : `  “${quote}”`}`, width),
  ];
};

const groupLines = (
  { cause, counts, documents, takesPart, changes }: ChangeGroup,
  width: number,
): string[] => {
  const examples = examplesOf(changes, EXAMPLES);
  const more = changes.length - examples.length;
  const share =
    takesPart && takesPart.changed < takesPart.all
      ? [
          `it takes part ${takesPart.all} times in documents that differ; ${takesPart.changed} of these changed`,
        ]
      : [];
  const notes = cause.by === 'field' ? [FIELD_NOTE] : share;
  return [
    ...hang(
      '',
      `${causeWords(cause)}: ${count(changes.length, 'change')} in ${count(documents, 'document')}`,
      width,
    ),
    ...hang(INDENT, [kindWords(counts), ...notes].join('; '), width),
    ...examples.flatMap((change) => changeLines(change, width)),
    ...(more > 0 ? [`${BELOW}… and ${more} more`] : []),
  ];
};

const legendOf = (groups: readonly ChangeGroup[]): string =>
  ChangeKind.options
    .filter((kind) => groups.some(({ counts }) => counts[kind] > 0))
    .map((kind) => `${KIND_SIGNS[kind]} ${kind}`)
    .join(', ');

/** What changed, for a terminal: each cause with a few of its changes. No line is wider than `width` columns. */
export function* renderChanges(changes: Changes, width: number): Generator<string> {
  const { groups } = changes;
  for (const line of headLines(changes)) for (const part of hang('', line, width)) yield `${part}\n`;
  if (groups.length === 0) yield 'nothing changed\n';
  for (const group of groups) yield `\n${groupLines(group, width).join('\n')}\n`;
  if (groups.length > 0)
    yield `\n${hang('', `${legendOf(groups)}; --format json has all, html all on a page`, width).join('\n')}\n`;
}
