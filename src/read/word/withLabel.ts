import type { Label } from './numberer.ts';

/**
 * A paragraph with its number before it. A number and a text that begins with a digit must not become one number;
 * headings keep their blank: 第一章 总则.
 */
export const withLabel = ({ text: label, suffix }: Label, text: string): string => {
  const needsBlank = /[\d.．%A-Za-z]$/.test(label) && /^[\d.]/.test(text);
  const isHeading = /[章节篇编部卷条]$/.test(label) && suffix !== 'nothing' && text !== '';
  return needsBlank || isHeading ? `${label} ${text}` : label + text;
};
