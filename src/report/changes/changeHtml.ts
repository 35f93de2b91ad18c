import type { Change, FieldChange } from '../../model/changes.ts';
import { element, escaped } from '../html.ts';
import { bilingual } from './bilingual.ts';
import { FIELD_LABELS, KIND_LABELS } from './chinese.ts';
import { candidatePlaces, shownOf, valueWords } from './shownChange.ts';
import { KIND_SIGNS } from './signs.ts';

const fieldRow = ({ field, old, new: fresh }: FieldChange): string => {
  const name = FIELD_LABELS[field];
  const path = element('small', escaped(field), 'lang="en"');
  const side = (tag: 'del' | 'ins', value: FieldChange['old'], name: string): string =>
    element('td', value === null ? '–' : element(tag, escaped(valueWords(value))), `class="${name}"`);
  return element(
    'tr',
    `${element('th', name === undefined ? path : `${name} ${path}`, 'scope="row"')}${side('del', old, 'old')}${side('ins', fresh, 'new')}`,
  );
};

const FIELD_HEAD = element(
  'thead',
  element(
    'tr',
    [
      '字段 <small lang="en">field</small>',
      '原 <small lang="en">old</small>',
      '新 <small lang="en">new</small>',
    ]
      .map((head) => element('th', head, 'scope="col"'))
      .join(''),
  ),
);

const fieldTable = ({ fields }: Change): string =>
  fields.length === 0
    ? ''
    : element('table', `${FIELD_HEAD}${element('tbody', fields.map(fieldRow).join(''))}`, 'class="fields"');

/** The number in its sentence, marked; of a trend the sentence. */
const quoteHtml = (change: Change): string => {
  const { quote, number } = shownOf(change);
  if (quote === null) return '';
  const at = number === null ? -1 : quote.indexOf(number);
  const words =
    number === null || at < 0
      ? escaped(quote)
      : `${escaped(quote.slice(0, at))}${element('mark', escaped(number))}${escaped(quote.slice(at + number.length))}`;
  return element('p', `“${words}”`, 'class="quote"');
};

/** A change on the page: what it is, its fields side by side, its words. */
export const changeHtml = (change: Change): string => {
  const { names, value, places } = shownOf(change);
  const kind = element(
    'span',
    `${KIND_SIGNS[change.kind]} ${bilingual(KIND_LABELS[change.kind])}`,
    'class="kind"',
  );
  const name = element('span', escaped(names.join(' → ')), 'class="name"');
  const where =
    change.kind === 'ambiguous'
      ? `${candidatePlaces(change.old)} → ${candidatePlaces(change.new)}`
      : places.join(' → ');
  const head = [
    kind,
    name,
    escaped(value),
    where === '' ? '' : element('span', escaped(where), 'class="pale"'),
  ];
  const content = `${element('p', head.filter((part) => part !== '').join(' '))}${fieldTable(change)}${quoteHtml(change)}`;
  return element('article', content, `class="change ${change.kind}"`);
};
