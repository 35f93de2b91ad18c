import { entities } from '../html.ts';

/** What a browser would act on, or show as nothing: control characters, halves of a character, turns of direction. */
const UNSEEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

const CONTROL_PICTURES = 0x2400;
const DELETE = 0x7f;
const UNKNOWN = '\ufffd';

const picture = (char: string): string => {
  const code = char.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  return code === DELETE ? '\u2421' : UNKNOWN;
};

/** A text as it can be shown, each character in its place: what cannot be seen is a picture of itself. */
export const visible = (text: string): string => text.replace(UNSEEN, picture);

/** A text that stands for itself in an element or an attribute. */
export const escaped = (text: string): string => entities(visible(text));

const IN_SCRIPT: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON that may stand in a script element. */
export const scriptJson = (json: string): string =>
  json.replace(/[<\u2028\u2029]/g, (char) => IN_SCRIPT[char] ?? char);
