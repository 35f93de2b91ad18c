import { describe, expect, it } from 'vitest';
import { loadPdfjs } from '../../../src/read/pdf/loadPdfjs.ts';

describe('loadPdfjs', () => {
  it('leaves the built-in functions as they are', async () => {
    const before = [Array.prototype.push, JSON.parse, Function.prototype.toString];
    await loadPdfjs();
    expect([Array.prototype.push, JSON.parse, Function.prototype.toString]).toEqual(before);
    expect(Function.prototype.toString.call(Array.prototype.push)).toContain('[native code]');
  });
});
