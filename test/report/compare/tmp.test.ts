import { it } from 'vitest';
import { renderTable } from '../../../src/report/compare/renderTable.ts';
import { renderMarkdown } from '../../../src/report/compare/renderMarkdown.ts';
import { HOSTILE_SAMPLE, SAMPLE, UNCHECKED_SAMPLE } from './sample.ts';
it('x', () => {
  console.log(renderTable(SAMPLE, 80)); console.log([...renderMarkdown(SAMPLE)].join('')); console.log(renderTable(HOSTILE_SAMPLE, 80)); console.log([...renderMarkdown(HOSTILE_SAMPLE)].join(''));console.log(renderTable(UNCHECKED_SAMPLE, 60).slice(-900));
});
