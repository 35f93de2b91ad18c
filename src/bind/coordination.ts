import { wordsOf } from '../text/words.ts';
import { endsInHead, hasAny } from './entities.ts';
import type { Lexicon } from './lexicon.ts';
import { sharedHead, sharedTailOf } from './parallel.ts';
import { piecesOf } from './pieces.ts';

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
