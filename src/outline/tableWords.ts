import type { Rules } from '../rules/compile.ts';

/** The words of tables of indicators, ready to match. */
export interface TableWords {
  readonly indicator: RegExp;
  readonly unit: RegExp;
  readonly growth: RegExp;
  readonly binding: RegExp;
  readonly serial: RegExp;
  readonly target: RegExp;
  readonly base: RegExp;
  readonly domain: RegExp;
  /** What any column is known by. */
  readonly header: RegExp;
  /** A whole cell that is a unit, or the brackets of one behind an indicator: group `unit`. */
  readonly unitCell: RegExp;
  readonly unitBehind: RegExp;
  /** The verb of change that an indicator of a table ends in: groups `up`, `down`. */
  readonly moved: RegExp;
}

export const tableWordsOf = (rules: Rules): TableWords => ({
  indicator: rules.pattern('{tableIndicator}'),
  unit: rules.pattern('{tableUnit}'),
  growth: rules.pattern('{tableGrowth}'),
  binding: rules.pattern('{tableBinding}'),
  serial: rules.pattern('{tableSerial}'),
  target: rules.pattern('{tableTarget}'),
  base: rules.pattern('{tableBase}'),
  domain: rules.pattern('{tableDomain}'),
  header: rules.pattern(
    '^20\\d\\d|{tableIndicator}|{tableUnit}|{tableGrowth}|{tableBinding}|{tableSerial}|{tableTarget}|{tableBase}|{tableDomain}',
  ),
  unitCell: rules.pattern('^(?<unit>{unit}|{scale}|1?/(?:10|十)?万)$'),
  unitBehind: rules.pattern('[（\\[](?:单位：)?(?<unit>{unit}|{scale}|1?/(?:10|十)?万)[）\\]]$'),
  moved: rules.pattern(
    '(?:累计|年均)?(?:(?<up>增长|增加|提高|提升|增幅|增速|上升)|(?<down>下降|降低|减少|削减|降幅|下降率))(?:率|幅度|比例)?$',
  ),
});
