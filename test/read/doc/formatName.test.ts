import { expect, it } from 'vitest';
import { formatName } from '../../../src/read/doc/formatName.ts';
import { listNumber } from '../../../src/read/word/listNumber.ts';

it.each([
  [0x00, '3'],
  [0x01, 'III'],
  [0x04, 'c'],
  [0x0a, '三'],
  [0x0e, '３'],
  [0x12, '③'],
  [0x16, '03'],
  [0x17, ''],
  [0x1a, '⒊'],
  [0x1b, '⑶'],
  [0x1c, '③'],
  [0x1d, '㈢'],
  [0x1e, '丙'],
  [0x1f, '寅'],
  [0x20, '丙寅'],
  [0x22, '參'],
  [0x25, '三'],
  [0x26, '叁'],
  [0x27, '三'],
  [0x39, '- 3 -'],
  [0x7b, '3'],
  [0xff, ''],
])('names format %i, which writes %s for 3', (code, text) => {
  expect(listNumber(3, formatName(code))).toBe(text);
});
