import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Opening } from '../../report/page/reviewProtocol.ts';
import { useKept } from '../kept.ts';
import type { Acts } from './actions.tsx';
import { GroupBanner } from './groupBanner.tsx';
import { GroupsDialog } from './groupsDialog.tsx';
import { HelpDialog } from './helpDialog.tsx';
import { Settings } from './settings.tsx';
import { Sidebar } from './sidebar.tsx';
import { type Keys, useKeys } from './useKeys.ts';
import { useLearning } from './useLearning.ts';
import { useReview } from './useReview.ts';
import { WholeTextDialog } from './wholeText.tsx';
import { type Lang, WORDS, type Words } from './words.ts';
import { type Doing, Work } from './work.tsx';

const NO_KEYS: Keys = {};

type Above = 'nothing' | 'groups' | 'help' | 'text';

const LANGS = ['zh', 'en'] as const satisfies readonly Lang[];

const NothingLeft = ({ words, message }: { readonly words: Words; readonly message: string }) => (
  <div class="empty">
    <p class="large">{message}</p>
    {message === words.allDone && <p class="pale">{words.allDoneHint}</p>}
  </div>
);

/** The page of `zhibiao review`. */
export const ReviewApp = ({ opening }: { readonly opening: Opening }) => {
  const [lang, setLang] = useKept('language', LANGS);
  const words = WORDS[lang];
  const review = useReview(opening);
  const { queue, current, progress, message, saving, decide, mayDecide, move, undo } = review;
  useLearning(review);
  const [doing, setDoing] = useState<Doing>('look');
  const [above, setAbove] = useState<Above>('nothing');
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    document.documentElement.lang = words.lang;
    document.title = words.title;
  }, [words]);
  // A form is about the thing that it was opened on.
  useEffect(() => setDoing('look'), [current?.n]);
  useEffect(() => {
    if (doing === 'look') main.current?.focus({ preventScroll: true });
  }, [doing]);

  const begin = useCallback(
    (what: Doing) => {
      if (!saving && mayDecide()) setDoing(what);
    },
    [saving, mayDecide],
  );
  const acts: Acts = {
    accept: () => void decide({ decision: 'accept' }),
    correct: () => begin('correct'),
    reject: () => begin('reject'),
    undo: () => void undo(),
    previous: () => void move(-1),
    next: () => void move(1),
  };
  const keys: Keys = {
    a: acts.accept,
    c: acts.correct,
    r: acts.reject,
    u: acts.undo,
    j: acts.next,
    ArrowDown: acts.next,
    ArrowRight: acts.next,
    k: acts.previous,
    ArrowUp: acts.previous,
    ArrowLeft: acts.previous,
    g: () => setAbove('groups'),
    t: () => current !== null && setAbove('text'),
    '/': () => document.getElementById('search')?.focus(),
    '?': () => setAbove('help'),
  };
  const keysNow = (): Keys => {
    if (above !== 'nothing') return NO_KEYS;
    return doing === 'look' ? keys : { Escape: () => setDoing('look') };
  };
  useKeys(keysNow());

  const close = useCallback(() => setAbove('nothing'), []);
  const nothing = (): string => {
    if (!queue.loaded) return words.loading;
    if (queue.filter.show === 'decided' && queue.filter.search === '') return words.nothingDecided;
    return progress?.open === 0 ? words.allDone : words.noneFound;
  };
  return (
    <>
      <header class="top">
        <h1>{words.title}</h1>
        <p class="message" role="status" aria-live="polite">
          {saving ? words.saving : message && <span class={message.tone}>{message.words(words)}</span>}
        </p>
        <Settings words={words} lang={lang} setLang={setLang} openHelp={() => setAbove('help')} />
      </header>
      <aside>
        <Sidebar review={review} opening={opening} words={words} openGroups={() => setAbove('groups')} />
      </aside>
      <main ref={main} tabIndex={-1}>
        {queue.filter.group !== null && <GroupBanner review={review} words={words} />}
        {current === null ? (
          <NothingLeft words={words} message={nothing()} />
        ) : (
          <Work
            item={current}
            review={review}
            opening={opening}
            words={words}
            acts={acts}
            doing={doing}
            setDoing={setDoing}
            openText={() => setAbove('text')}
          />
        )}
      </main>
      {above === 'groups' && <GroupsDialog review={review} words={words} onClose={close} />}
      {above === 'help' && <HelpDialog words={words} onClose={close} />}
      {above === 'text' && current !== null && (
        <WholeTextDialog item={current} review={review} words={words} onClose={close} />
      )}
    </>
  );
};
