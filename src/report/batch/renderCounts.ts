import { plainTable } from '../plainTable.ts';
import type { Tally } from './tally.ts';

const HEADS = ['plans', 'domains', 'goals', 'targets', 'trends', 'warnings'] as const;

/** What a batch found in all its documents together, as a table of one row. */
export const renderCounts = ({ documents, failed, counts }: Tally): string => {
  const cells = [documents - failed, ...HEADS.map((head) => counts[head])].map(String);
  const heads = ['documents', ...HEADS];
  const columns = heads.map((head, index) => ({
    align: 'right' as const,
    width: Math.max(head.length, cells[index]?.length ?? 0),
  }));
  return plainTable(columns, [heads, cells]);
};
