import type { IndicatorEntry } from '../indicators/catalogue.ts';
import type { Polarity } from '../model/comparison.ts';
import { type Column, GAP, plainTable } from './plainTable.ts';
import { count, wrap } from './terminal.ts';

const SIGNS: Readonly<Record<Polarity, string>> = {
  positive: '↑',
  negative: '↓',
  interval: '↕',
  unknown: '?',
};

const LEGEND = '↑ higher is better, ↓ lower is better, ↕ a value in between, ? nobody can say';

/** 百分点, 万人次. */
const UNIT_WIDTH = 6;
const POPULATION_WIDTH = 'children'.length;

/** The entries of a catalogue in a table for each domain, at most `width` columns wide. */
export const renderCatalogue = (entries: readonly IndicatorEntry[], width: number): string => {
  const nameWidth = width - UNIT_WIDTH - 1 - POPULATION_WIDTH - 3 * GAP;
  const columns = [nameWidth, UNIT_WIDTH, 1, POPULATION_WIDTH].map(
    (wide): Column => ({ align: 'left', width: wide }),
  );
  const rowOf = ({ id, name, per, unit, polarity, population }: IndicatorEntry): string[] => [
    [...wrap(per === null ? name : `${name}（${per}）`, nameWidth), ...wrap(id, nameWidth)].join('\n'),
    unit.join('\n'),
    SIGNS[polarity],
    population ?? '',
  ];
  const domains = [...new Set(entries.map(({ domain }) => domain))];
  const tables = domains.map((domain) => {
    const own = entries.filter((entry) => entry.domain === domain);
    return `${domain}\n\n${plainTable(columns, own.map(rowOf))}`;
  });
  const notes = [count(entries.length, 'indicator'), ...wrap(LEGEND, width)];
  return [...tables, notes.map((line) => `${line}\n`).join('')].join('\n');
};
