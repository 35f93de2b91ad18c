import type { PlanColumn } from '../../model/comparison.ts';
import { plain } from '../terminal.ts';
import { LEVEL_WORDS, POPULATION_WORDS, STATUS_WORDS } from './chinese.ts';
import type { ComparedDocument } from './comparedDocument.ts';

type Named = Pick<PlanColumn, 'id' | 'title' | 'region' | 'population' | 'period' | 'level'>;

/** A plan in a few words, for the head of a column: `清远市 儿童 2021—2030`. */
export const shortName = ({ id, title, region, population, period }: Named): string =>
  plain(
    [
      region?.name ?? title ?? id,
      ...(population === null ? [] : [POPULATION_WORDS[population]]),
      ...(period === null ? [] : [period.join('—')]),
    ].join(' '),
  );

/** Level and code of a plan's region: `市级 441800`. */
export const placeWords = ({ level, region }: Named): string =>
  [...(level === null ? [] : [LEVEL_WORDS[level]]), ...(region?.code ? [region.code] : [])].join(' ');

/** How far a plan's document was read. */
export const statusWords = (
  { status }: Pick<PlanColumn, 'status'>,
  document: ComparedDocument | undefined,
): string => (document?.unchecked ? '摘选，未与公报核对' : STATUS_WORDS[status]);
