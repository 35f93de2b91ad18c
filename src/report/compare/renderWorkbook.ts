import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import type { Compared } from './comparedDocument.ts';
import { fixedZip } from './fixedZip.ts';
import { writeMatrix } from './workbook/matrixSheet.ts';
import { writeReadme } from './workbook/readmeSheet.ts';
import { writeTargets } from './workbook/targetSheet.ts';

/** The day that the file says it was made: always the same, since the same input has to give the same bytes. */
const DAY = new Date(Date.UTC(1980, 0, 1));

/**
 * A comparison as an xlsx file with the sheets 对比, 指标 and 说明.
 * @throws Error for more plans or targets than a sheet has room for
 */
export const renderWorkbook = async (compared: Compared): Promise<Uint8Array> => {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  Object.assign(workbook, { created: DAY, modified: DAY, creator: 'zhibiao', lastModifiedBy: 'zhibiao' });
  writeMatrix(workbook, compared.comparison);
  writeTargets(workbook, compared);
  writeReadme(workbook, compared);
  await workbook.commit();
  return fixedZip(await bytes);
};
