import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '../reading/keys.ts';

/** What keys do. */
export type Keys = Readonly<Record<string, () => void>>;

/** Held down, they go on; any other key decides one thing, not all that come after it. */
const REPEATED = /^(?:Arrow.*|[jk])$/;

/** Listens to keys that are not typed into anything. */
export const useKeys = (keys: Keys): void => {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const act = isTyping(event) ? undefined : latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      if (!event.repeat || REPEATED.test(event.key)) act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
};
