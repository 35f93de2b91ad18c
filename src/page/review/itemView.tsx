import { visible } from '../../report/page/html.ts';
import type { ReviewItem } from '../../report/page/reviewProtocol.ts';
import { namesOf, shownOf } from './fieldWords.ts';
import { EarlierView, MadeView } from './madeView.tsx';
import { PassageView } from './passageView.tsx';
import type { Words } from './words.ts';

const ARROWS: Readonly<Record<string, string>> = { up: '↑', down: '↓', hold: '→' };

const headlineOf = ({ quantity, fields }: ReviewItem): string =>
  quantity ?? ('direction' in fields ? (ARROWS[fields.direction] ?? '') : '');

const placeOf = (item: ReviewItem, words: Words): string[] => [
  ...(item.plan === null || item.plan === item.title ? [] : [item.plan]),
  ...(item.domain === null ? [] : [item.domain]),
  `${words.choices[item.section] ?? ''}${item.item === null ? '' : ` ${words.item(item.item)}`}`,
  ...(item.page === null ? [] : [words.page(item.page)]),
  words.line(item.line),
];

/** Where a thing stands: document, plan, domain, section, line. */
export const PlaceView = ({ item, words }: { readonly item: ReviewItem; readonly words: Words }) => (
  <header class="place">
    <h2 title={visible(item.title ?? item.document)}>{visible(item.title ?? item.document)}</h2>
    <ol class="trail small">
      {placeOf(item, words).map((each, at) => (
        <li key={at}>{visible(each)}</li>
      ))}
    </ol>
  </header>
);

const FieldList = ({ item, words }: { readonly item: ReviewItem; readonly words: Words }) => (
  <dl class="fields">
    {namesOf(item.fields)
      .filter((name) => name !== 'indicator')
      .map((name) => ({ name, shown: shownOf(item.fields, name, words) }))
      .filter(({ shown }) => shown !== '')
      .map(({ name, shown }) => (
        <div key={name}>
          <dt>{words.fields[name]}</dt>
          <dd>{shown}</dd>
        </div>
      ))}
  </dl>
);

/** What was read. */
export const ReadingView = ({ item, words }: { readonly item: ReviewItem; readonly words: Words }) => (
  <>
    <p class="kind small pale">{item.kind === 'target' ? words.target : words.trend}</p>
    <h3 class="indicator" lang="zh-CN">
      {visible(item.fields.indicator.text)}
    </h3>
    {item.name !== null && item.name !== item.fields.indicator.text && (
      <p class="catalogued small pale" lang="zh-CN">
        {item.name}
      </p>
    )}
    <p class="quantity">{headlineOf(item)}</p>
    <FieldList item={item} words={words} />
    {item.rules.length > 0 && (
      <p class="rules small">
        <span class="pale">{words.rules}</span> {item.rules.join(' · ')}
      </p>
    )}
  </>
);

/** The source of what was read, what is noted there, and what was decided on it. */
export const SourceView = ({ item, words }: { readonly item: ReviewItem; readonly words: Words }) => (
  <>
    <PassageView item={item} words={words} />
    {item.recognized && <p class="warning">{words.recognized}</p>}
    {item.diagnostics.length > 0 && (
      <section class="diagnostics warning" aria-label={words.diagnostics}>
        <h3>{words.diagnostics}</h3>
        <ul>
          {item.diagnostics.map(({ severity, rule, message, note }, at) => (
            <li key={at}>
              <span class="chip">{words.diagnostic(severity, rule)}</span> {visible(message)}
              {note !== null && <span class="pale"> — {visible(note)}</span>}
            </li>
          ))}
        </ul>
      </section>
    )}
    {item.was !== null && item.decided === null && (
      <EarlierView earlier={item.was} item={item} words={words} />
    )}
    {item.decided !== null && <MadeView made={item.decided} words={words} />}
  </>
);
