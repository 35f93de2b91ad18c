const FIGURES = /^[-−]?\d+$/;
const SUPERSCRIPTS: Readonly<Record<string, string>> = { '-': '⁻', '−': '⁻', '1': '¹', '2': '²', '3': '³' };

/** Figures as superscripts: `m<sup>2</sup>` is no `m2` and `10<sup>4</sup>` is not 104. */
export const raise = (text: string): string =>
  FIGURES.test(text)
    ? text.replace(/[\s\S]/g, (char) => SUPERSCRIPTS[char] ?? String.fromCharCode(0x2070 + Number(char)))
    : text;
