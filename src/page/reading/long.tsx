import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../language.ts';

/** So many lines are drawn at a time. */
const STEP = 200;

interface LongProps<Thing> {
  readonly things: readonly Thing[];
  readonly children: (thing: Thing, at: number) => JSX.Element;
}

/** A list that may be long: what nobody asked for is not drawn. */
export const Long = <Thing,>({ things, children }: LongProps<Thing>): JSX.Element => {
  const words = useWords();
  const [shown, setShown] = useState(STEP);
  const left = things.length - shown;
  if (things.length === 0) return <p class="pale">{words.none}</p>;
  return (
    <>
      <ul class="long">{things.slice(0, shown).map(children)}</ul>
      {left > 0 && (
        <button type="button" onClick={() => setShown(shown + STEP)}>
          {words.more(Math.min(left, STEP))}
        </button>
      )}
    </>
  );
};
