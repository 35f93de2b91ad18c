import {
  type Cell,
  type IndicatorRow,
  type PlanColumn,
  Polarity,
  ReasonCode,
  type Value,
  Verdict,
} from '../../model/comparison.ts';
import { Reviewed } from '../../model/decision.ts';
import { type Comparator, Direction, Level, Population, Section, Target } from '../../model/extraction.ts';
import { plain } from '../terminal.ts';
import { quoteOf } from './citation.ts';
import type { ComparedDocument } from './comparedDocument.ts';

export type FieldValue = string | number | boolean | null;

/** What one line of the long form is about: a plan's word on an indicator. */
export interface LongRow {
  readonly row: IndicatorRow;
  readonly plan: PlanColumn;
  readonly document: ComparedDocument | undefined;
  readonly cell: Cell;
  /** The cell itself, or one of the others that it lists. */
  readonly said: Cell | Value;
}

type Type = 'string' | 'number' | 'integer' | 'year' | 'boolean';

interface More {
  /** Its name in SDMX. */
  readonly alias?: string;
  /** All that it can be. */
  readonly values?: readonly string[];
}

/** A column of the long form, described as Table Schema does. */
export interface Field extends More {
  readonly name: string;
  /** For Chinese readers. */
  readonly title: string;
  readonly type: Type;
  readonly description: string;
  readonly of: (row: LongRow) => FieldValue;
}

const field = (
  name: string,
  title: string,
  type: Type,
  description: string,
  of: Field['of'],
  more: More = {},
): Field => ({ name, title, type, description, of, ...more });

const words = (
  name: string,
  title: string,
  description: string,
  of: (row: LongRow) => string | null,
  more: More = {},
): Field => {
  const onOneLine = (row: LongRow): string | null => {
    const text = of(row);
    return text === null ? null : plain(text);
  };
  return field(name, title, 'string', description, onOneLine, more);
};

const ofIndicator: readonly Field[] = [
  words(
    'indicator_id',
    '指标编号',
    'id in the catalogue, with :change where it is about how much it moves; ~ and normalised words where the catalogue does not know it',
    ({ row }) => row.id,
    { alias: 'INDICATOR' },
  ),
  words('indicator', '指标', 'name in the catalogue, or the words of a plan', ({ row }) => row.name),
  field('catalogued', '目录收录', 'boolean', 'whether the catalogue knows it', ({ row }) => row.catalogued),
  words(
    'polarity',
    '方向',
    'whether more is better, less, or a value in between',
    ({ row }) => row.polarity,
    {
      values: Polarity.options,
    },
  ),
  words('indicator_domain', '指标领域', 'domain of the indicator', ({ row }) => row.domain),
  words('kind', '类型', 'the value itself, or by how much it moves', ({ row }) => row.kind, {
    values: Target.shape.kind.options,
  }),
];

const ofPlan: readonly Field[] = [
  words('plan', '规划编号', 'the document, with # and its plan where it has several', ({ plan }) => plan.id),
  words('plan_title', '规划', 'title of the plan', ({ plan }) => plan.title),
  words('document_number', '文号', '发文字号 of the document', ({ plan }) => plan.documentNumber),
  words('region', '地区', 'as the plan names it', ({ plan }) => plan.region?.name ?? null),
  words(
    'region_code',
    '地区代码',
    'GB/T 2260, six digits; empty for the nation and where it is not known',
    ({ plan }) => plan.region?.code ?? null,
    { alias: 'REF_AREA' },
  ),
  words('level', '层级', 'level of government', ({ plan }) => plan.level, { values: Level.options }),
  words('population', '人群', 'whom the plan is for', ({ plan }) => plan.population, {
    values: Population.options,
  }),
  field('period_start', '规划期起', 'year', 'first year of the plan', ({ plan }) => plan.period?.[0] ?? null),
  field('period_end', '规划期止', 'year', 'last year of the plan', ({ plan }) => plan.period?.[1] ?? null),
  field('baseline', '基准规划', 'boolean', 'whether others are held against it', ({ plan }) => plan.baseline),
];

/** Of the others that a cell lists nothing is said against the baseline. */
const ofShown =
  <T extends FieldValue>(of: (cell: Cell) => T) =>
  ({ cell, said }: LongRow): T | null =>
    cell === said ? of(cell) : null;

const ofVerdict: readonly Field[] = [
  field(
    'shown',
    '代表值',
    'boolean',
    'whether the verdict is about this value; false for what the plan says beside',
    ({ cell, said }) => cell === said,
  ),
  words(
    'verdict',
    '判定',
    'against the baseline; empty where the value is not the shown one',
    ofShown(({ verdict }) => verdict),
    {
      values: Verdict.options,
    },
  ),
  words(
    'reason_code',
    '理由代码',
    'why, for programs',
    ofShown(({ reasonCode }) => reasonCode),
    {
      values: ReasonCode.options,
    },
  ),
  words(
    'reason',
    '理由',
    'why, for people',
    ofShown(({ reason }) => reason),
  ),
  words(
    'against',
    '对照规划',
    'the plan of the baseline that it is held against',
    ofShown(({ against }) => against),
  ),
];

/** A leading = would be a formula to a spreadsheet. */
const COMPARATORS: Readonly<Record<Comparator, string>> = {
  '>=': 'ge',
  '<=': 'le',
  '=': 'eq',
  '~': 'approx',
  range: 'range',
};

const ofValue: readonly Field[] = [
  words(
    'comparator',
    '比较符',
    'ge: at least, le: at most, eq: exactly, approx: about, range: from min to max',
    ({ said }) => said.comparator && COMPARATORS[said.comparator],
    { values: Object.values(COMPARATORS) },
  ),
  field('value', '数值', 'number', 'in the unit, as printed; empty for a range', ({ said }) => said.value, {
    alias: 'OBS_VALUE',
  }),
  field('min', '下限', 'number', 'of a range', ({ said }) => said.min),
  field('max', '上限', 'number', 'of a range', ({ said }) => said.max),
  words('unit', '单位', 'as printed; nothing is rescaled', ({ said }) => said.unit, {
    alias: 'UNIT_MEASURE',
  }),
  words('per', '分母', 'the denominator of a count', ({ said }) => said.per),
  field('year', '目标年份', 'year', 'the year by which it is due', ({ said }) => said.year, {
    alias: 'TIME_PERIOD',
  }),
  field('baseline_year', '基期年份', 'year', 'the year that it counts from', ({ said }) => said.baselineYear),
  field(
    'baseline_value',
    '基期值',
    'number',
    'the present state that the plan names',
    ({ said }) => said.baselineValue,
  ),
  words('strength', '约束程度', 'aspirational after 力争', ({ said }) => said.strength, {
    values: Target.shape.strength.options,
  }),
  words('binding', '属性', '约束性 or 预期性 where a table says so', ({ said }) => said.binding),
  field(
    'reached_on_paper',
    '已达到',
    'boolean',
    'the plan itself shows that the value was reached when it was written',
    ofShown(({ target, reachedOnPaper }) => (target === null ? null : reachedOnPaper)),
  ),
  words(
    'direction',
    '趋势',
    'where the plan only names a direction',
    ofShown(({ direction }) => direction),
    {
      values: Direction.options,
    },
  ),
];

const ofPlace: readonly Field[] = [
  words('words', '原文指标', "the indicator in the plan's own words", ({ said }) => said.words),
  words('section', '部分', 'the part of the plan', ({ said }) => said.section, { values: Section.options }),
  words('domain', '领域', 'the domain that it stands in', ({ said }) => said.domain),
  words('item', '条目', 'number of the goal, measure or project', ({ said }) => said.item),
  words('number', '原文数字', 'the number as printed', ({ said }) =>
    said.target === null ? null : said.quote,
  ),
  words('quote', '原文', 'the words around it', ({ said }) => quoteOf(said)),
  field('page', '页', 'integer', 'page of the source', ({ said }) => said.page),
  field('line', '行', 'integer', 'line of the source or of its text', ({ said }) => said.line),
  words('source', '来源文件', 'path of the source', ({ document }) => document?.path ?? null),
  field(
    'unchecked',
    '未核对',
    'boolean',
    'as commonly quoted, or read off a picture: nobody has held it against its source',
    ({ said, document }) =>
      said.quote === null
        ? null
        : said.reviewed === null && (said.recognized || (document?.unchecked ?? false)),
  ),
  words('reviewed', '人工复核', 'what a reviewer did to it', ({ said }) => said.reviewed, {
    values: Reviewed.options,
  }),
  words('target', '目标编号', "id of the target in its document's extraction", ({ said }) => said.target),
];

/** The columns of the long form. */
export const FIELDS: readonly Field[] = [...ofIndicator, ...ofPlan, ...ofVerdict, ...ofValue, ...ofPlace];
