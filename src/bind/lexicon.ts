import type { Comparator } from '../model/extraction.ts';
import type { Rules } from '../rules/compile.ts';
import { type WordSet, wordSet } from './wordSet.ts';

/** What a word between an indicator and its value says. */
export interface Cue {
  /** How the value is meant: to it (level) or by it (change). */
  readonly kind?: 'level' | 'change';
  readonly direction?: 'up' | 'down' | 'hold';
  readonly comparator?: Comparator;
  readonly respectively?: true;
  readonly each?: true;
  readonly aspire?: true;
  readonly creates?: true;
  /** Only says something beside another cue: 到, 应. */
  readonly plain?: true;
}

/** The words of the lexicons as the binder asks for them. */
export interface Lexicon {
  readonly cues: ReadonlyMap<string, Cue>;
  readonly cueWords: WordSet;
  readonly comparatorAfter: (text: string, at: number) => { comparator: Comparator; length: number } | null;
  readonly leads: WordSet;
  readonly adjust: WordSet;
  readonly creates: WordSet;
  readonly keepVerbs: WordSet;
  readonly local: WordSet;
  readonly heads: WordSet;
  readonly people: WordSet;
  readonly groups: WordSet;
  readonly entities: WordSet;
  readonly bodies: WordSet;
  readonly facilities: WordSet;
  readonly anchors: WordSet;
  readonly bareRates: WordSet;
  readonly scopeWords: WordSet;
  /** What people do with things counted: 掌握, 参加. */
  readonly doVerbs: WordSet;
  readonly acts: WordSet;
  readonly nominals: WordSet;
  readonly trendHeads: WordSet;
  readonly trendHead: RegExp;
  readonly steady: WordSet;
  readonly slowing: WordSet;
  /** A clause that begins with a verb of change: groups `up` or `down`, and `object`. */
  readonly trendVerb: RegExp;
}

const TO = ['到', '至', '为', '在', '到了'];
const KEEP_TAILS = ['', '在', '到', '为', '于', '至'];

const cuesOf = (rules: Rules): Map<string, Cue> => {
  const cues = new Map<string, Cue>();
  const add = (name: string, cue: Cue): void => {
    for (const word of rules.words(name)) cues.set(word, cue);
  };
  add('plain', { plain: true });
  for (const word of rules.words('create')) cues.set(word, { creates: true, plain: true });
  for (const word of rules.words('reach')) cues.set(word, { kind: 'level' });
  for (const [name, direction] of [
    ['up', 'up'],
    ['down', 'down'],
  ] as const)
    for (const word of rules.words(name)) {
      cues.set(word, { kind: 'change', direction });
      for (const to of TO) cues.set(word + to, { kind: 'level', direction });
    }
  for (const word of rules.words('keep'))
    for (const tail of KEEP_TAILS) cues.set(word + tail, { kind: 'level', direction: 'hold' });
  add('atLeastBefore', { comparator: '>=' });
  add('atMostBefore', { comparator: '<=' });
  add('aboutBefore', { comparator: '~' });
  add('respectively', { respectively: true });
  add('each', { each: true });
  add('aspire', { aspire: true });
  return cues;
};

/** @throws RulesError where a word list is missing */
export const lexiconOf = (rules: Rules): Lexicon => {
  const cues = cuesOf(rules);
  const words = (...names: string[]): WordSet => wordSet(names.flatMap((name) => [...rules.words(name)]));
  const after = new Map<string, Comparator>([
    ...rules.words('atLeastAfter').map((word) => [word, '>='] as const),
    ...rules.words('atMostAfter').map((word) => [word, '<='] as const),
    ...rules.words('aboutAfter').map((word) => [word, '~'] as const),
  ]);
  const afterWords = wordSet(after.keys());
  return {
    cues,
    cueWords: wordSet(cues.keys()),
    comparatorAfter: (text, at) => {
      const length = afterWords.startingAt(text, at);
      const comparator = after.get(text.slice(at, at + length));
      return comparator ? { comparator, length } : null;
    },
    leads: words('causative', 'respectively', 'aspire', 'atLeastBefore', 'atMostBefore'),
    adjust: words('adjust'),
    creates: words('create'),
    keepVerbs: words('keepVerb'),
    local: words('local'),
    heads: words('head', 'bareRate'),
    people: words('people'),
    groups: words('group'),
    entities: words('people', 'group'),
    bodies: words('body'),
    facilities: words('facility'),
    anchors: words('people', 'group', 'anchor'),
    bareRates: words('bareRate'),
    scopeWords: words('scopeWord'),
    doVerbs: words('doVerb'),
    acts: words('act', 'create'),
    nominals: words('nominal'),
    trendHeads: words('trendHead'),
    trendHead: rules.pattern('{trendHead}'),
    steady: words('steady'),
    slowing: words('slowing'),
    trendVerb: rules.pattern(
      '^(?:{causative}|{plain}|适度|适当|有效|合理){0,4}(?:(?:控制|预防)(?:和|与|、|并))?(?:(?<down>(?:{down}))|(?<up>(?:{up})))(?:(?:和|与|、|并)(?:{down}|{up}))?(?<object>[^，；。]{2,60})$',
    ),
  };
};
