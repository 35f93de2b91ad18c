import { useEffect } from 'preact/hooks';
import { EVERYTHING } from './queueState.ts';
import type { Review } from './useReview.ts';

/** How often a page that is looked at asks whether others have decided something, in milliseconds. */
const EVERY = 1500;

/** Opens the queue, and goes on learning what others decide. */
export const useLearning = ({ show, learn }: Pick<Review, 'show' | 'learn'>): void => {
  useEffect(() => {
    void show(EVERYTHING);
    void learn();
    const timer = setInterval(() => document.visibilityState === 'visible' && void learn(), EVERY);
    const onFocus = (): void => void learn();
    window.addEventListener('focus', onFocus);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', onFocus);
    };
  }, [show, learn]);
};
