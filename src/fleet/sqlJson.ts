/** What JSON can hold and PostgreSQL cannot: U+0000, and halves of characters. */
const ESCAPE = /\\(?:u0000|ud[89a-f][0-9a-f]{2}|.)/g;

const REFUSED = /^\\u(?:0000|d)/;

/**
 * JSON that a database takes: what it refuses becomes U+FFFD. Numbers stay as they are written, so that `numeric` is
 * exact.
 */
export const sqlJson = (value: unknown): string =>
  JSON.stringify(value).replace(ESCAPE, (found) => (REFUSED.test(found) ? '\ufffd' : found));
