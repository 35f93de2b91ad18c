import dictionary from 'opencc-js/dict/TSCharacters';

/** For each UTF-16 unit the simplified character, where it is a traditional one; else 0. */
const SIMPLIFIED = new Uint16Array(0x10000);
for (const entry of dictionary.split('|')) {
  const [traditional = '', simplified = ''] = entry.split(' ');
  if (traditional.length === 1 && simplified.length === 1)
    SIMPLIFIED[traditional.charCodeAt(0)] = simplified.charCodeAt(0);
}

/**
 * The text with traditional characters made simplified, each by itself, so that every position stays what it was.
 * Rules know simplified characters only; which characters go together is OpenCC's table TSCharacters.
 */
export const simplify = (text: string): string => {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const simplified = SIMPLIFIED[text.charCodeAt(at)] as number;
    if (simplified === 0) continue;
    parts.push(text.slice(from, at), String.fromCharCode(simplified));
    from = at + 1;
  }
  return from === 0 ? text : parts.join('') + text.slice(from);
};
