import { expect, it } from 'vitest';
import { documentDataOf } from '../../../src/report/page/documentDataOf.ts';
import { documentDataFrom, documentJsonOf } from '../../../src/report/page/documentJson.ts';
import { NO_PAGE_REVIEW } from '../../../src/report/page/pageReview.ts';
import { CORPUS } from '../../corpus.ts';

it.each(CORPUS)('the data of $id comes back as it was', ({ extraction }) => {
  const data = documentDataOf(extraction, NO_PAGE_REVIEW);
  const json = documentJsonOf(data);
  expect(documentDataFrom(json)).toEqual(data);
  expect(json).not.toContain('null');
});
