import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/batch/extractWork.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { textDocument } from '../../src/read/sourceDocument.ts';
import { RULES } from '../extractor.ts';
import { PLAN } from '../plan.ts';

/** Its text cannot be had the first time that it is asked for: as if the program had a fault. */
const faulty = (): SourceDocument => {
  let asked = 0;
  return Object.defineProperty({ ...textDocument(PLAN, 'a.txt') }, 'text', {
    enumerable: true,
    get: () => {
      asked += 1;
      if (asked === 1) throw new Error('no such luck');
      return PLAN;
    },
  });
};

describe('extractDocument', () => {
  it('says that the fault is its own, and what to do', () => {
    expect(extractDocument(faulty(), 'a', RULES)).toMatchObject({
      status: 'failed',
      targets: [],
      diagnostics: [
        {
          severity: 'error',
          rule: 'batch/own-fault',
          message: 'zhibiao failed on this document: no such luck',
          note: 'report it with the document; ZHIBIAO_DEBUG=1 shows where',
        },
      ],
    });
  });

  it('gives what the document says where nothing is wrong', () => {
    const { status, targets } = extractDocument(textDocument(PLAN, 'a.txt'), 'a', RULES);
    expect([status, targets.length]).toEqual(['ok', 3]);
  });
});
