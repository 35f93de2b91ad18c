import { plain } from '../terminal.ts';
import type { Label } from './chinese.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text that stands for itself in an element or an attribute. */
export const escaped = (text: string): string =>
  plain(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

export const element = (name: string, content: string, attributes = ''): string =>
  `<${name}${attributes === '' ? '' : ` ${attributes}`}>${content}</${name}>`;

/** Chinese with English beside, smaller. */
export const bilingual = ({ zh, en }: Label): string => `${zh} ${element('small', en, 'lang="en"')}`;
