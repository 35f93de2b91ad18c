import type { OpenCounts } from '../review/decisions/openCounts.ts';
import { GAP, plainTable } from './plainTable.ts';
import { count, plain, wrap } from './terminal.ts';

/** A document with how much of it is undecided. */
export interface OpenDocument extends OpenCounts {
  readonly id: string;
}

const HEADS = ['open', 'changed', 'accepted', 'corrected', 'rejected'] as const;
const NARROWEST = 20;

const cellsOf = ({ open, unfitting, accepted, corrected, rejected }: OpenCounts): string[] =>
  [open, unfitting, accepted, corrected, rejected].map(String);

/** The documents that have something open (`changed`: decided before, and no longer read so), and the sum of all, at most `width` columns wide. */
export const renderOpen = (documents: readonly OpenDocument[], total: OpenCounts, width: number): string => {
  const room = HEADS.reduce((sum, head) => sum + head.length + GAP, 0);
  const name = Math.max(NARROWEST, width - room);
  const rows = documents.filter(({ open }) => open > 0);
  return plainTable(
    [
      { align: 'left', width: name },
      ...HEADS.map(({ length }) => ({ align: 'right', width: length }) as const),
    ],
    [
      ['targets and trends', ...HEADS],
      ...rows.map((row) => [wrap(plain(row.id), name).join('\n'), ...cellsOf(row)]),
      [count(documents.length, 'document'), ...cellsOf(total)],
    ],
  );
};
