import { useCallback, useEffect, useState } from 'preact/hooks';
import { addressOf } from '../report/page/address.ts';

/** What the address of the page, behind #, asks for. */
export type Route =
  | { readonly view: 'reading'; readonly document: string | null; readonly finding: string | null }
  | { readonly view: 'matrix'; readonly query: string }
  | { readonly view: 'figures' };

export type View = Route['view'];

/** An address may come from anywhere: what cannot be decoded stands for itself. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** The route of an address; an unknown one leads to the first document. */
export const routeOf = (hash: string): Route => {
  const [path = '', ...query] = hash.replace(/^#/, '').split('?');
  const [, view, document, finding] = path.split('/');
  if (view === 'matrix') return { view, query: query.join('?') };
  if (view === 'figures') return { view };
  return {
    view: 'reading',
    document: document ? decoded(document) : null,
    finding: finding ? decoded(finding) : null,
  };
};

/** The address of a route, with #. */
export const hashOf = (route: Route): string => {
  if (route.view === 'matrix') return `#/matrix${route.query === '' ? '' : `?${route.query}`}`;
  if (route.view === 'figures') return '#/figures';
  return route.document === null ? '#/reading' : `#${addressOf(route.document, route.finding ?? undefined)}`;
};

/** Goes to a route; what replaces the one before leaves no step for the back button. */
export type Go = (route: Route, how?: 'push' | 'replace') => void;

/** The route that the page is at, and the way to others. */
export const useRoute = (): readonly [Route, Go] => {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow);
    addEventListener('popstate', follow);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('popstate', follow);
    };
  }, []);
  const go = useCallback<Go>((route, how = 'push') => {
    const next = hashOf(route);
    setHash(next);
    if (next === location.hash) return;
    try {
      if (how === 'push') history.pushState(null, '', next);
      else history.replaceState(null, '', next);
    } catch {
      // Browsers refuse what comes too often, as when a key is held down; the page is then ahead of its address.
    }
  }, []);
  return [routeOf(hash), go];
};
