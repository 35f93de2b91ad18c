import { wordsOf } from '../text/words.ts';
import type { Lexicon } from './lexicon.ts';

const OPEN = '（(《“〔[';
const CLOSE = '）)》”〕]';

const MAY_PART = /[、，和与及]/;
/** Two characters that the dictionary takes for a name: the 和 of 和村. */
const JOINED = /^和[村镇县市区乡校园院站]$/;
/** As words of their own: the 及 of 普及率 parts nothing. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(['、', '，', '和', '与', '及', '以及']);

/** Where a coordination may part, outside brackets and quotation marks. */
const partings = (text: string): { at: number; length: number }[] => {
  const found: { at: number; length: number }[] = [];
  if (!MAY_PART.test(text)) return found;
  let depth = 0;
  let at = 0;
  for (const word of wordsOf(text)) {
    if (OPEN.includes(word)) depth += 1;
    else if (CLOSE.includes(word)) depth -= 1;
    else if (depth === 0 && at > 0 && JOINED.test(word)) found.push({ at, length: 1 });
    else if (
      depth === 0 &&
      at > 0 &&
      CONJUNCTIONS.has(word) &&
      !text.startsWith('以上', at + word.length) &&
      !text.startsWith('以下', at + word.length)
    )
      found.push({ at, length: word.length });
    at += word.length;
  }
  return found;
};

let last: { readonly text: string; readonly pieces: readonly string[] } = { text: '', pieces: [] };

/** The members that a text parts into; one text is asked about several times in a row. */
const piecesOf = (text: string): readonly string[] => {
  if (last.text !== text) last = { text, pieces: partsOf(text) };
  return last.pieces;
};

const partsOf = (text: string): string[] => {
  const pieces: string[] = [];
  let from = 0;
  for (const { at, length } of partings(text)) {
    if (at < from) continue;
    pieces.push(text.slice(from, at));
    from = at + length;
  }
  pieces.push(text.slice(from));
  return pieces.filter((piece) => piece !== '');
};

export const endsInHead = (text: string, lexicon: Lexicon): boolean => {
  const bare = text.replace(/（[^（）]*）$/, '');
  return lexicon.heads.endingAt(bare, bare.length, 0) > 0;
};

const hasAny = (text: string, words: Lexicon['people']): boolean => {
  for (let at = 0; at < text.length; at += 1) if (words.startingAt(text, at) > 0) return true;
  return false;
};

export const hasEntity = (text: string, lexicon: Lexicon): boolean => hasAny(text, lexicon.entities);
export const hasPeople = (text: string, lexicon: Lexicon): boolean => hasAny(text, lexicon.people);

/** Ends of words in a phrase, from the first to the one before the last. */
const boundaries = (phrase: string): number[] => {
  const ends: number[] = [];
  let at = 0;
  for (const word of wordsOf(phrase)) {
    at += word.length;
    if (at < phrase.length) ends.push(at);
    // Long words of the dictionary (工伤保险) may hold the seam inside.
    if (word.length >= 4) ends.push(at - word.length + (word.length >> 1));
  }
  return [...new Set(ends)].sort((one, other) => one - other);
};

const sameEnd = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length += 1;
  return length;
};

const PARALLEL = { entity: 3, endChar: 3, endWord: 1.5, perChar: 0.4, inside: 0.7, seam: 1.5, inner: 3 };

/** How much two phrases look like members of one coordination. */
const parallel = (one: string, bracketed: string, lexicon: Lexicon): number => {
  const other = bracketed.replace(/（[^（）]*）$/, '');
  const entity =
    lexicon.entities.endingAt(one, one.length, 0) > 0 &&
    lexicon.entities.endingAt(other, other.length, 0) > 0;
  const same = Math.min(2, sameEnd(one, other));
  return (
    (entity ? PARALLEL.entity : 0) +
    (same > 0 ? PARALLEL.endChar + (same - 1) * PARALLEL.endWord : 0) -
    Math.abs(one.length - other.length) * PARALLEL.perChar
  );
};

/**
 * The end that the last member shares with those before it: 死亡率 of `新生儿、婴儿和5岁以下儿童死亡率`.
 * @param evident whether a part of it must look like the members
 */
export const sharedTailOf = (
  members: readonly string[],
  last: string,
  lexicon: Lexicon,
  evident = false,
): string => {
  let best = { score: evident ? 0 : Number.NEGATIVE_INFINITY, at: 0 };
  const seams = boundaries(last);
  const whole = new Set<number>();
  let end = 0;
  for (const word of wordsOf(last)) {
    end += word.length;
    whole.add(end);
  }
  for (const at of seams) {
    const tail = last.slice(at);
    if (!endsInHead(tail, lexicon)) continue;
    const modifier = last.slice(0, at);
    const score =
      Math.max(...members.map((member) => parallel(modifier, member, lexicon))) -
      (whole.has(at) ? 0 : PARALLEL.inside) +
      (evident || !/中的/.test(last)
        ? 0
        : tail.startsWith('中的')
          ? PARALLEL.seam
          : modifier.includes('中的')
            ? -PARALLEL.inner
            : 0);
    if (score > best.score) best = { score, at };
  }
  return best.at === 0 ? '' : last.slice(best.at);
};

/** Where the first part of a phrase ends that looks like the given one: after 农村社区 in `农村社区建立家长学校`. */
export const sharedSeam = (member: string, phrase: string, lexicon: Lexicon): number => {
  let best = { score: 0, at: -1 };
  for (const at of boundaries(phrase)) {
    // A bracket that explains the noun belongs to it.
    const end = phrase.charAt(at) === '（' ? phrase.indexOf('）', at) + 1 : at;
    const score = parallel(phrase.slice(0, at), member, lexicon);
    if (score > best.score) best = { score, at: end };
  }
  return best.at;
};

const HEAD_SHARE = { anchor: 3, perChar: 0.5, aligned: 1 };

/** How many characters two phrases share at the same distance from their ends, the last one left out. */
const aligned = (one: string, other: string): number => {
  let count = 0;
  for (let back = 2; back <= Math.min(one.length, other.length); back += 1)
    if (one.at(-back) === other.at(-back)) count += 1;
  return count;
};

/**
 * The beginning that a later indicator leaves out because the first one said it: 5岁以下儿童 of
 * `5岁以下儿童贫血率和生长迟缓率`. Empty where it is complete in itself.
 */
export const sharedHead = (first: string, later: string, lexicon: Lexicon): string => {
  let best = { score: Number.NEGATIVE_INFINITY, at: 0 };
  for (const at of boundaries(first)) {
    const rest = first.slice(at);
    if (CLOSE.includes(rest.charAt(0))) continue;
    const score =
      (lexicon.anchors.endingAt(first, at, 0) > 0 ? HEAD_SHARE.anchor : 0) -
      Math.abs(rest.length - later.length) * HEAD_SHARE.perChar +
      aligned(rest, later) * HEAD_SHARE.aligned;
    if (score > best.score) best = { score, at };
  }
  return first.slice(0, best.at);
};

/** How many members of a coordination end in a head of their own. */
export const headsIn = (text: string, lexicon: Lexicon): number =>
  piecesOf(text).filter((piece) => endsInHead(piece, lexicon)).length;

/** Joins members that have no head of their own to the next one, until as many are left as are wanted. */
const mergeTo = (pieces: readonly string[], text: string, wanted: number, lexicon: Lexicon): string[] => {
  const merged = [...pieces];
  const joined = (one: string, other: string): string => {
    const from = text.indexOf(one);
    return text.slice(from, text.indexOf(other, from + one.length) + other.length);
  };
  while (merged.length > wanted) {
    let at = merged.findIndex(
      (piece, index) =>
        index < merged.length - 1 &&
        !endsInHead(piece, lexicon) &&
        endsInHead(merged[index + 1] ?? '', lexicon),
    );
    if (
      at === -1 ||
      merged.every((piece, index) => index === merged.length - 1 || !endsInHead(piece, lexicon))
    )
      at = 0;
    merged.splice(at, 2, joined(merged[at] ?? '', merged[at + 1] ?? ''));
  }
  return merged;
};

const STRONG_HEAD = /(?:率|比例|比重|占比|人数|差距)$/;

/** `区党委、政府领导班子`: the body at the end that all members have. */
const sharedGroup = (members: readonly string[], last: string, lexicon: Lexicon): string => {
  const length = lexicon.bodies.endingAt(last, last.length, 1);
  return length > 0 && members.every((member) => lexicon.entities.endingAt(member, member.length, 0) === 0)
    ? last.slice(-length)
    : '';
};

/** `儿科医生和床位`: a bare noun takes the first modifier. */
const modifierOf = (phrase: string): string => {
  const [modifier = '', noun] = wordsOf(phrase);
  return noun === undefined ? '' : modifier;
};

/** `区党委、政府`: the level of the first body holds for the others. */
const administrative = (first: string, other: string): string => {
  const [level = ''] = /^(?:[省市县区州镇乡]|自治区)(?=党委|委|人大|政府|政协)/.exec(first) ?? [];
  return level !== '' && /^(?:政府|人大|政协|人民政府|纪委)/.test(other) ? level + other : other;
};

/** Fills in what the members of a coordination share. */
const complete = (members: readonly string[], lexicon: Lexicon): string[] => {
  const last = members.at(-1) ?? '';
  const before = members.slice(0, -1);
  const bare = before.filter((member) => !endsInHead(member, lexicon));
  const tail =
    bare.length > 0 && endsInHead(last, lexicon)
      ? sharedTailOf(bare, last, lexicon)
      : bare.length === before.length
        ? sharedGroup(before, last, lexicon)
        : '';
  // Beside a bare member, the 量 of 化学需氧量 belongs to the noun and is no indicator's head.
  const wants = (member: string): boolean =>
    !endsInHead(member, lexicon) || (bare.length > 0 && !STRONG_HEAD.test(member));
  const filled = members.map((member, index) =>
    index < members.length - 1 && wants(member) ? member + tail : member,
  );
  const [first = ''] = filled;
  return filled.map((whole, index) => {
    if (index === 0) return whole;
    if (whole.length <= 2 && endsInHead(whole, lexicon) && !endsInHead(first, lexicon))
      return modifierOf(first) + whole;
    if (!endsInHead(first, lexicon)) return administrative(first, whole);
    // A bearer that is counted itself (托育机构和托位数量) is no head of the others.
    if (
      first === `${members[0]}${tail}` &&
      tail !== '' &&
      lexicon.anchors.endingAt(members[0] ?? '', members[0]?.length ?? 0, 0) > 0
    )
      return whole;
    const lacks =
      (hasAny(first, lexicon.anchors) && !hasAny(whole, lexicon.anchors)) || lexicon.bareRates.has(whole);
    return lacks ? sharedHead(first, whole, lexicon) + whole : whole;
  });
};

/**
 * The indicators of a coordination, each complete in itself.
 * @param wanted how many there must be, if values say so; else it parts where every member is an indicator
 */
export const coordinated = (text: string, wanted: number | null, lexicon: Lexicon): string[] => {
  const pieces = piecesOf(text);
  if (pieces.length === 1 || wanted === 1) return [text];
  if (wanted === null) return complete(mergeHeads(pieces, text, lexicon), lexicon);
  const heads = pieces.filter((piece) => endsInHead(piece, lexicon)).length;
  // Lists that do not match are shown as they are: the check of lists says so.
  if (pieces.length < wanted || heads > wanted) return complete(mergeHeads(pieces, text, lexicon), lexicon);
  return complete(mergeTo(pieces, text, wanted, lexicon), lexicon);
};

/** Members that end in a head of their own; what stands before one without a head belongs to it. */
const mergeHeads = (pieces: readonly string[], text: string, lexicon: Lexicon): string[] => {
  const heads = pieces.filter((piece) => endsInHead(piece, lexicon)).length;
  return heads === 0 ? [text] : mergeTo(pieces, text, heads, lexicon);
};

/** The members of a coordination of any nouns, with what they share filled in. */
export const members = (text: string, lexicon: Lexicon): string[] => complete(piecesOf(text), lexicon);
