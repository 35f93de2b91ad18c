const SUPERSCRIPTS: ReadonlyMap<string, string> = new Map([
  ...[...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit): [string, string] => [String(digit), raised]),
  ['+', '⁺'],
  ['-', '⁻'],
]);

/** Raised digits are no digits of the number before them: the mark of a note in `90¹`, the power in `10⁶`. */
export const superscript = (text: string): string =>
  text.replace(/[\d+-]/g, (sign) => SUPERSCRIPTS.get(sign) ?? sign);

const RAISED_SHARE = 0.4;

/**
 * Whether characters above the line are small raised ones, and not of a line that was shifted.
 * @param height above the line, in the unit of `size`
 */
export const isRaised = (height: number, size: number): boolean => height > size * RAISED_SHARE;
