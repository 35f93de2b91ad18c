import type { Refused } from '../../report/page/reviewProtocol.ts';

/** What the server answered; `refused` is null where it did not answer at all. */
export type Answer<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly refused: Refused | null };

/** Asks the server; with a body it is told something. */
export type Ask = <Data>(path: string, body?: unknown) => Promise<Answer<Data>>;

const OWN: Refused = { error: 'own' };
const FORBIDDEN = 403;

const refusedOf = async (response: Response): Promise<Refused> => {
  // Another server than the one that the page came from: it has a key of its own.
  if (response.status === FORBIDDEN) return { error: 'key' };
  try {
    const data: unknown = await response.json();
    return typeof data === 'object' && data !== null && 'error' in data ? (data as Refused) : OWN;
  } catch {
    return OWN;
  }
};

/** @param token that the page was opened with */
export const askWith =
  (token: string): Ask =>
  async (path, body) => {
    const headers = { Authorization: `Bearer ${token}` };
    try {
      const response = await fetch(
        path,
        body === undefined
          ? { headers }
          : {
              method: 'POST',
              headers: { ...headers, 'Content-Type': 'application/json' },
              body: JSON.stringify(body),
            },
      );
      if (!response.ok) return { ok: false, refused: await refusedOf(response) };
      return { ok: true, data: await response.json() };
    } catch {
      return { ok: false, refused: null };
    }
  };
