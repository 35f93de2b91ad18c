import { simplify } from '../../text/simplify.ts';

/**
 * Characters that readings are put together with, beside those of the text itself: all that literals of the stages
 * hold. Every ASCII sign counts as there.
 */
export const ADDED =
  '的比例占中时间小完成到至为在了于以上下和与及人均年约束性预期点百半分十万零一二三四五六七八九○〇‰≥≤＞' +
  '，、；。：！？（）《》“”〔〕—①';

const ASCII = 0x80;
const BITS = 7;
const REST = (1 << BITS) - 1;

/** Which units were met while a text is looked through; none in between. */
const met = new Uint8Array(0x10000);

/** The UTF-16 units of a text, each once, ASCII left out. */
const unitsOf = (text: string): Uint16Array => {
  const found: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < ASCII || met[unit] === 1) continue;
    met[unit] = 1;
    found.push(unit);
  }
  for (const unit of found) met[unit] = 0;
  return Uint16Array.from(found);
};

const textOf = (units: Uint16Array): string => Buffer.from(units.buffer).toString('utf16le');

/**
 * The UTF-16 units of a text and those that folding makes of them, ASCII left out: sorted, as the steps from each to
 * the next, in base64. What folding writes beside simplified characters is ASCII or among what is added.
 */
export const packCharacters = (text: string): string => {
  const written = textOf(unitsOf(text));
  const bytes: number[] = [];
  let last = 0;
  for (const unit of unitsOf(written + simplify(written)).sort()) {
    let step = unit - last;
    for (; step > REST; step >>= BITS) bytes.push((step & REST) | (REST + 1));
    bytes.push(step);
    last = unit;
  }
  return Buffer.from(bytes).toString('base64');
};

/** Whether a character was in the texts that were packed, or may have come to them. */
export const characterTest = (packed: string): ((char: string) => boolean) => {
  const held = new Uint8Array(0x10000).fill(1, 0, ASCII);
  for (const char of ADDED) held[char.charCodeAt(0)] = 1;
  let unit = 0;
  let step = 0;
  let shift = 0;
  for (const byte of Buffer.from(packed, 'base64')) {
    step |= (byte & REST) << shift;
    shift += BITS;
    if (byte > REST) continue;
    unit += step;
    held[unit] = 1;
    step = 0;
    shift = 0;
  }
  return (char) => held[char.charCodeAt(0)] === 1;
};
