import type ExcelJS from 'exceljs';
import type { Cell, Comparison, IndicatorRow, PlanColumn, Value } from '../../../model/comparison.ts';
import { plain } from '../../terminal.ts';
import { POLARITY_WORDS, REVIEWED_WORDS } from '../chinese.ts';
import { verdictWords } from '../chineseCell.ts';
import { shortName } from '../planWords.ts';
import { rowCells } from '../rowCells.ts';
import { othersBeside, otherYear, shownReview, shownText, shownValue } from '../shown.ts';
import { REACHED, REVIEWED, SIGNS, type Standing, standingOf } from '../signs.ts';
import { numberFormats } from './numberFormats.ts';
import { type CellValue, fill, fitting, MOST_COLUMNS, type SheetColumn, sheetOf } from './sheet.ts';

const FILLS: Readonly<Partial<Record<Standing, ExcelJS.FillPattern>>> = {
  stricter: fill('FFE2F2E5'),
  equal: fill('FFF3F4F6'),
  looser: fill('FFFCE8D8'),
  missing: fill('FFFADFE4'),
  'trend-only': fill('FFFFF6CF'),
  different: fill('FFE3E9FB'),
  incomparable: fill('FFE9E9EF'),
};

const LEFT: readonly SheetColumn[] = [
  { head: '领域', width: 16 },
  { head: '指标', width: 44, wrapped: true },
  { head: '指标编号', width: 30 },
  { head: '目录收录', width: 10 },
  { head: '方向', width: 10 },
  { head: '类型', width: 10 },
  { head: '单位', width: 10 },
  { head: '分母', width: 18 },
];
/** The domain and the name of an indicator stay in sight. */
const FROZEN = 2;
const PER_PLAN = 2;

const leftOf = ({ domain, name, id, catalogued, polarity, kind, unit, per }: IndicatorRow): CellValue[] => [
  domain && plain(domain),
  plain(name),
  plain(id),
  catalogued ? '是' : '否',
  POLARITY_WORDS[polarity],
  kind === 'change' ? '变化' : '水平',
  unit && plain(unit),
  per && plain(per),
];

/** Verdict with sign and reason, and what the number alone does not say. */
const verdictOf = (cell: Cell, plan: PlanColumn): string => {
  const value = shownValue(cell);
  const year = value && otherYear(value.year, plan);
  const others = othersBeside(cell);
  const review = shownReview(cell);
  return [
    `${SIGNS[standingOf(cell)]} ${verdictWords(cell)}`.trim(),
    ...(year ? [`${year}年`] : []),
    ...(value?.strength === 'aspirational' ? ['力争'] : []),
    ...(cell.reachedOnPaper ? [`${REACHED} 已达到`] : []),
    ...(review === null ? [] : [`${REVIEWED[review]} ${REVIEWED_WORDS[review]}`]),
    ...(others > 0 ? [`另${others}个数值`] : []),
  ].join('；');
};

/** A number is a number; a range and a direction are text. */
const numberOf = (value: Value | null): number | null =>
  value?.comparator === 'range' ? null : (value?.value ?? null);

const columnsOf = ({ plans }: Comparison): SheetColumn[] => [
  ...LEFT,
  ...plans.flatMap((plan, index) => {
    const name = `[${index + 1}] ${shortName(plan)}`;
    return [
      { head: name, width: 18 },
      { head: `[${index + 1}] ${plan.baseline ? '基准' : '判定'}`, width: 22, wrapped: true },
    ];
  }),
];

/** The sheet 对比: a row an indicator, for each plan its value as a number and the verdict on it. */
export const writeMatrix = (workbook: ExcelJS.stream.xlsx.WorkbookWriter, comparison: Comparison): void => {
  const columns = columnsOf(comparison);
  if (columns.length > MOST_COLUMNS)
    throw new Error(`a sheet has no room for ${comparison.plans.length} plans; use --format csv`);
  const sheet = sheetOf(workbook, '对比', { columns, frozen: FROZEN });
  const formatOf = numberFormats();
  const cellsOf = rowCells(comparison);
  for (const row of comparison.indicators) {
    const written = sheet.addRow(leftOf(row).map(fitting));
    for (const { plan, place, cell } of cellsOf(row)) {
      const at = LEFT.length + PER_PLAN * place + 1;
      const [left, right] = [written.getCell(at), written.getCell(at + 1)];
      const value = shownValue(cell);
      const number = numberOf(value);
      left.value = number ?? fitting(shownText(cell));
      right.value = fitting(verdictOf(cell, plan));
      left.alignment = { horizontal: 'right', vertical: 'top' };
      if (value && number !== null) left.numFmt = formatOf(value);
      const color = FILLS[standingOf(cell)];
      if (color) for (const each of [left, right]) each.fill = color;
    }
    written.commit();
  }
  sheet.commit();
};
