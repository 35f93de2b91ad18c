import { visible } from '../../report/page/html.ts';
import type { Earlier, Made, ReviewItem } from '../../report/page/reviewProtocol.ts';
import { namesOf, shownOf } from './fieldWords.ts';
import type { FieldName, Words } from './words.ts';

const SIGNS: Readonly<Record<Made['decision'], string>> = {
  accept: '✓',
  correct: '✎',
  reject: '✕',
  withdraw: '↶',
};

const whenWords = (when: string, lang: string): string =>
  new Date(when).toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' });

/** What a decision says, in one or two lines. */
export const MadeView = ({ made, words }: { readonly made: Made; readonly words: Words }) => {
  const correction: Readonly<Record<string, unknown>> = made.correction ?? {};
  const names = namesOf(made.fields).filter((name) => name in correction);
  return (
    <div class={`made ${made.decision}`}>
      <p>
        <strong>
          <span aria-hidden="true">{SIGNS[made.decision]} </span>
          {words.verdict[made.decision]}
        </strong>{' '}
        <span class="pale">{words.by(visible(made.by), whenWords(made.when, words.lang))}</span>
      </p>
      {names.length > 0 && (
        <p>
          {words.corrected}：
          {names.map((name) => (
            <span key={name} class="corrected">
              {words.fields[name]} <b>{shownOf(correction, name, words) || words.unset}</b>
            </span>
          ))}
        </p>
      )}
      {made.why !== null && (
        <p>
          {words.why}：{visible(made.why)}
        </p>
      )}
    </div>
  );
};

/** An earlier decision that no longer fits, with what differs. */
export const EarlierView = ({
  earlier,
  item,
  words,
}: {
  readonly earlier: Earlier;
  readonly item: ReviewItem;
  readonly words: Words;
}) => (
  <section class="earlier warning" aria-label={words.earlier}>
    <h3>{words.earlier}</h3>
    <MadeView made={earlier} words={words} />
    <p>{words.reasons[earlier.reason]}</p>
    {earlier.differs.length > 0 && (
      <ul>
        {earlier.differs.map((name) => (
          <li key={name}>
            {words.fields[name as FieldName]}：{words.wasRead}{' '}
            <del>{shownOf(earlier.outcome ?? earlier.fields, name, words) || words.unset}</del> →{' '}
            {words.isRead} <ins>{shownOf(item.fields, name, words) || words.unset}</ins>
          </li>
        ))}
      </ul>
    )}
  </section>
);
