/** The shape of a pattern, as far as it takes to say which characters a text must hold for it to match. */
export type PatternTree = { readonly source: string } & (
  | {
      readonly kind: 'one' /** Null where too many would do to list. */;
      readonly chars: ReadonlySet<string> | null;
    }
  | { readonly kind: 'all'; readonly parts: readonly PatternTree[] }
  | { readonly kind: 'any'; readonly branches: readonly PatternTree[] }
  | { readonly kind: 'repeat'; readonly part: PatternTree; readonly sign: string; readonly optional: boolean }
  | { readonly kind: 'look'; readonly part: PatternTree; readonly sign: string; readonly negative: boolean }
  | { readonly kind: 'fragment'; readonly name: string }
  /** Takes no character, or none that could be named. */
  | { readonly kind: 'open' }
);

const FRAGMENT = /\{([a-z][A-Za-z]*)\}/y;
const GROUP = /\((?:\?(?:<?[=!]|:|<[A-Za-z]\w*>))?/y;
const REPEAT = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;
const CLASS = /\[(\^?)((?:\\.|[^\]\\])*)\]/y;
const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|k<\w+>|c[A-Za-z]|.)/y;
const OPTIONAL = /^(?:[*?]|\{0)/;
/** More characters than this are not told one by one. */
const MOST = 500;

const CONTROL: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', v: '\v', 0: '\0' };

/** The character that an escape stands for; null where it stands for a class or for none. */
const escaped = (found: RegExpExecArray): string | null => {
  const [whole, unicode, hex] = found;
  if (unicode ?? hex) return String.fromCharCode(Number.parseInt(unicode ?? hex ?? '', 16));
  const sign = whole.slice(1);
  return CONTROL[sign] ?? (/^\w/.test(sign) ? null : sign);
};

/** The characters of a class such as `[一二0-9]`; null where they are too many, or not told. */
const classChars = (body: string): ReadonlySet<string> | null => {
  const units = /\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|.)|./gs;
  const parts = [...body.matchAll(units)].map((match) => (match[0].length > 1 ? escaped(match) : match[0]));
  const chars = new Set<string>();
  for (let at = 0; at < parts.length; at += 1) {
    const first = parts[at];
    const last = parts[at + 1] === '-' ? parts[at + 2] : undefined;
    if (first === null || first === undefined || last === null) return null;
    const [from, to] = [first.charCodeAt(0), (last ?? first).charCodeAt(0)];
    if (to - from > MOST) return null;
    for (let unit = from; unit <= to; unit += 1) chars.add(String.fromCharCode(unit));
    if (last !== undefined) at += 2;
  }
  return chars;
};

/** Reads a pattern with its fragments still named. Throws for what no pattern of a rule holds. */
const read = (pattern: string): PatternTree => {
  let at = 0;
  const take = (expected: RegExp): RegExpExecArray | null => {
    expected.lastIndex = at;
    const match = expected.exec(pattern);
    if (match) at = expected.lastIndex;
    return match;
  };

  const atom = (): PatternTree => {
    const from = at;
    const source = (): string => pattern.slice(from, at);
    const fragment = take(FRAGMENT);
    if (fragment) return { kind: 'fragment', name: fragment[1] ?? '', source: source() };
    const group = take(GROUP);
    if (group) {
      const part = alternatives();
      if (!take(/\)/y)) throw new SyntaxError(`unclosed group in ${pattern}`);
      const sign = group[0];
      if (/[=!]$/.test(sign))
        return { kind: 'look', part, sign, negative: sign.endsWith('!'), source: source() };
      return { ...part, source: source() };
    }
    const inClass = take(CLASS);
    if (inClass)
      return { kind: 'one', chars: inClass[1] ? null : classChars(inClass[2] ?? ''), source: source() };
    const sign = take(ESCAPE);
    if (sign) {
      const char = escaped(sign);
      if (char !== null) return { kind: 'one', chars: new Set([char]), source: source() };
      return { kind: 'open', source: source() };
    }
    const char = pattern.charAt(at);
    at += 1;
    if (char === '^' || char === '$') return { kind: 'open', source: char };
    return { kind: 'one', chars: char === '.' ? null : new Set([char]), source: char };
  };

  const repeated = (): PatternTree => {
    const from = at;
    const part = atom();
    const sign = take(REPEAT)?.[0];
    if (sign === undefined) return part;
    return { kind: 'repeat', part, sign, optional: OPTIONAL.test(sign), source: pattern.slice(from, at) };
  };

  const sequence = (): PatternTree => {
    const from = at;
    const parts: PatternTree[] = [];
    while (at < pattern.length && !/[|)]/.test(pattern.charAt(at))) parts.push(repeated());
    const [only] = parts;
    return only && parts.length === 1 ? only : { kind: 'all', parts, source: pattern.slice(from, at) };
  };

  const alternatives = (): PatternTree => {
    const from = at;
    const branches = [sequence()];
    while (take(/\|/y)) branches.push(sequence());
    const [only] = branches;
    return only && branches.length === 1 ? only : { kind: 'any', branches, source: pattern.slice(from, at) };
  };

  const tree = alternatives();
  if (at < pattern.length) throw new SyntaxError(`unopened group in ${pattern}`);
  return tree;
};

/** The shape of a pattern, its fragments still named. What cannot be read may match anything. */
export const patternTree = (pattern: string): PatternTree => {
  try {
    return read(pattern);
  } catch {
    return { kind: 'open', source: pattern };
  }
};

/** Patterns of which the first that matches counts. */
export const patternsTree = (patterns: readonly string[]): PatternTree => ({
  kind: 'any',
  branches: patterns.map(patternTree),
  source: JSON.stringify(patterns),
});
