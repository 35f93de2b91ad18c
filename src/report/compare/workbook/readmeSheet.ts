import type ExcelJS from 'exceljs';
import { plain } from '../../terminal.ts';
import { LEGEND_WORDS, STANDING_WORDS } from '../chinese.ts';
import type { Compared } from '../comparedDocument.ts';
import { legendOf } from '../legend.ts';
import { notesOf } from '../notes.ts';
import { placeWords, shortName, statusWords } from '../planWords.ts';
import { REACHED, SIGNS, STANDINGS } from '../signs.ts';
import { talliesOf } from '../tally.ts';
import { type CellValue, fitting } from './sheet.ts';

const WIDTHS = [30, 46, 24, 18, 14, 12, 44];

type Block = readonly [heading: string, head: readonly string[], rows: readonly (readonly CellValue[])[]];

const plansOf = ({ comparison, documents }: Compared): Block => [
  '规划',
  ['编号', '标题', '文号', '地区层级代码', '规划期', '读取情况', '来源文件'],
  comparison.plans.map((plan, index) => [
    `[${index + 1}] ${plan.id}${plan.baseline ? '（基准）' : ''}`,
    plan.title && plain(plan.title),
    plan.documentNumber && plain(plan.documentNumber),
    placeWords(plan),
    plan.period?.join('—') ?? null,
    statusWords(plan, documents.get(plan.document)),
    documents.get(plan.document)?.path ?? null,
  ]),
];

const summaryOf = ({ comparison }: Compared): Block => [
  '小结',
  [
    '规划',
    '基准指标',
    ...STANDINGS.map((each) => `${SIGNS[each]} ${STANDING_WORDS[each]}`),
    `${REACHED} 已达到`,
  ],
  talliesOf(comparison).map(({ plan, indicators, standings, reached }) => [
    shortName(plan),
    indicators,
    ...STANDINGS.map((each) => standings[each]),
    reached,
  ]),
];

const blocksOf = (compared: Compared): Block[] => [
  ['规划指标对比', [], notesOf(compared).map((note) => [note])],
  plansOf(compared),
  summaryOf(compared),
  ['图例', [], legendOf(compared.comparison, LEGEND_WORDS).map(({ sign, meaning }) => [sign, meaning])],
  [
    '各表',
    [],
    [
      ['对比', '每行一个指标，每个规划两列：数值（带比较符和单位显示的数字）和判定'],
      ['指标', '每行一个数值或方向，附出处和原文；“代表值”为“否”的，是同一规划中的其他数值'],
    ],
  ],
];

/** The sheet 说明: what the others hold, from which plans, and what has to be known before they are used. */
export const writeReadme = (workbook: ExcelJS.stream.xlsx.WorkbookWriter, compared: Compared): void => {
  const sheet = workbook.addWorksheet('说明');
  sheet.columns = WIDTHS.map((width) => ({ width }));
  for (const [heading, head, rows] of blocksOf(compared)) {
    const title = sheet.addRow([heading]);
    title.font = { bold: true, size: 13 };
    if (head.length > 0) sheet.addRow([...head]).font = { bold: true };
    for (const row of rows) sheet.addRow(row.map(fitting));
    sheet.addRow([]);
  }
  sheet.commit();
};
