import { describe, expect, it } from 'vitest';
import { pagePictures } from '../../../src/read/pdf/pagePictures.ts';
import { pdfOf } from './pdfOf.ts';

/** Width and height as the head of a PNG file gives them. */
const sizeOf = (png: Uint8Array): readonly [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

const picturesOf = async (bytes: Uint8Array, pages: readonly number[]) => {
  const found: { page: number; size: readonly [number, number] }[] = [];
  for await (const { page, png } of pagePictures(bytes, pages)) found.push({ page, size: sizeOf(png) });
  return found;
};

describe('pagePictures', () => {
  it('shows the pages asked for at 150 dots an inch', async () => {
    const bytes = pdfOf({ pages: [{ picture: 1 }, {}, { picture: 1, width: 360, height: 144 }] });
    expect(await picturesOf(bytes, [3, 1])).toEqual([
      { page: 3, size: [750, 300] },
      { page: 1, size: [1239, 1754] },
    ]);
  });

  it('shows large pages smaller, and passes over pages that are not there', async () => {
    const bytes = pdfOf({ pages: [{ picture: 1, width: 9000, height: 900 }] });
    expect(await picturesOf(bytes, [1, 2])).toEqual([{ page: 1, size: [5000, 500] }]);
  });

  it('shows nothing of what is no PDF', async () => {
    expect(await picturesOf(new Uint8Array(3), [1])).toEqual([]);
  });
});
