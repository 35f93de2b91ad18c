import { type ChangeGroup, ChangeKind, ChangeSubject, type Changes } from '../../model/changes.ts';
import { element, escaped } from '../html.ts';
import { bilingual } from './bilingual.ts';
import { changeHtml } from './changeHtml.ts';
import { CAUSE_LABELS, DOCUMENT_LABELS, KIND_LABELS, SUBJECT_LABELS } from './chinese.ts';
import { STYLE } from './htmlStyle.ts';
import { KIND_SIGNS } from './signs.ts';

/** Changes of one group that the page shows; a browser would choke on all of a hundred thousand. */
const MOST = 2000;

const HEAD = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>提取结果的变化</title>
<style>${STYLE}</style>
</head>
<body>
<main>
`;

const documentsHtml = ({ documents }: Changes): string => {
  const shown = (Object.keys(DOCUMENT_LABELS) as (keyof typeof DOCUMENT_LABELS)[]).filter(
    (name) => documents[name] > 0,
  );
  const words = shown.map(
    (name) => `${element('b', String(documents[name]))} ${bilingual(DOCUMENT_LABELS[name])}`,
  );
  return element('p', `${bilingual(SUBJECT_LABELS.document)}：${words.join('，')}`);
};

const countsHtml = ({ counts }: Changes): string => {
  const kinds = ChangeKind.options.filter((kind) =>
    ChangeSubject.options.some((subject) => counts[subject][kind] > 0),
  );
  const subjects = ChangeSubject.options.filter((subject) => kinds.some((kind) => counts[subject][kind] > 0));
  if (subjects.length === 0) return element('p', '没有变化 <small lang="en">nothing changed</small>');
  const heads = kinds.map((kind) =>
    element('th', `${KIND_SIGNS[kind]} ${bilingual(KIND_LABELS[kind])}`, `scope="col" class="${kind}"`),
  );
  const rows = subjects.map((subject) => {
    const cells = kinds.map((kind) => element('td', String(counts[subject][kind] || '')));
    return element(
      'tr',
      `${element('th', bilingual(SUBJECT_LABELS[subject]), 'scope="row"')}${cells.join('')}`,
    );
  });
  const head = element('thead', element('tr', `<td></td>${heads.join('')}`));
  const table = element('table', `${head}${element('tbody', rows.join(''))}`, 'class="counts"');
  return element('div', table, 'class="scroll"');
};

const causeHtml = ({ cause: { by, rule, or } }: ChangeGroup): string => {
  if (rule === null) return element('b', bilingual(CAUSE_LABELS[by]));
  const names = [rule, ...or].map((name) => element('b', escaped(name)));
  return `${bilingual(CAUSE_LABELS[by])} ${names.join(' 或 ')}`;
};

const summaryHtml = (group: ChangeGroup): string => {
  const kinds = ChangeKind.options.flatMap((kind) =>
    group.counts[kind] > 0
      ? [
          element(
            'span',
            `${KIND_SIGNS[kind]} ${KIND_LABELS[kind].zh} ${group.counts[kind]}`,
            `class="${kind}"`,
          ),
        ]
      : [],
  );
  const size = `${group.changes.length} 处 / ${group.documents} 份文件 <small lang="en">${group.changes.length} changes in ${group.documents} documents</small>`;
  return element('summary', `${causeHtml(group)}：${size}<br>${kinds.join('　')}`);
};

const shareHtml = ({ takesPart }: ChangeGroup): string =>
  takesPart === null
    ? ''
    : element(
        'p',
        `在有变化的文件中参与 ${takesPart.all} 处，其中 ${takesPart.changed} 处有变化 <small lang="en">takes part ${takesPart.all} times, ${takesPart.changed} of these changed</small>`,
        'class="pale"',
      );

function* groupHtml(group: ChangeGroup): Generator<string> {
  yield `<details>${summaryHtml(group)}<div class="group">${shareHtml(group)}\n`;
  let document: string | null = null;
  for (const change of group.changes.slice(0, MOST)) {
    if (change.document !== document) {
      if (document !== null) yield '</section>\n';
      document = change.document;
      yield `<section class="document">${element('h3', escaped(document))}\n`;
    }
    yield `${changeHtml(change)}\n`;
  }
  if (document !== null) yield '</section>\n';
  const more = group.changes.length - MOST;
  if (more > 0)
    yield `${element('p', `另有 ${more} 处，见 JSON <small lang="en">${more} more are in the JSON</small>`)}\n`;
  yield '</div></details>\n';
}

/** What changed as a page that needs nothing beside itself: no network, no script. Groups are closed at first. */
export function* renderChangesHtml(changes: Changes): Generator<string> {
  yield HEAD;
  yield `${element('h1', bilingual({ zh: '提取结果的变化', en: 'Changes of extractions' }))}\n`;
  yield `${element('p', `${escaped(changes.old)} → ${escaped(changes.new)}`, 'class="path"')}\n`;
  yield `${documentsHtml(changes)}\n${countsHtml(changes)}\n`;
  if (changes.groups.length > 0) yield `${element('h2', bilingual({ zh: '按原因', en: 'by cause' }))}\n`;
  for (const group of changes.groups) yield* groupHtml(group);
  yield '</main>\n</body>\n</html>\n';
}
