import { columnsWide } from '../../text/columns.ts';
import { count, cut, plain } from '../terminal.ts';
import { durationOf, rateOf } from './duration.ts';

/** How far a batch is. */
export interface BatchProgress {
  /** Documents that are done, failed or found unchanged. */
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** What was done lately, unchanged documents left out, and in which time; null before anything was. */
  readonly pace: { readonly documents: number; readonly seconds: number } | null;
  /** What takes long just now. */
  readonly note: string | null;
}

const BAR = 20;

const paceParts = ({ done, total, pace }: BatchProgress): string[] => {
  if (pace === null || pace.documents === 0) return [];
  const { documents, seconds } = pace;
  const left = ((total - done) * seconds) / documents;
  return [
    rateOf(documents, seconds),
    ...(done < total ? [`${durationOf(Math.max(1, Math.round(left)))} left`] : []),
  ];
};

const failedPart = ({ failed }: BatchProgress): string[] => (failed > 0 ? [`${failed} failed`] : []);

/** How far a batch is, as a bar of at most `width` columns. */
export const progressBar = (progress: BatchProgress, width: number): string => {
  const { done, total, note } = progress;
  const full = total === 0 ? BAR : Math.floor((done / total) * BAR);
  const line = [
    `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${done}/${total}`,
    ...paceParts(progress),
    ...failedPart(progress),
  ].join('  ');
  const room = width - columnsWide(line) - 2;
  return note === null || room < BAR / 2 ? cut(line, width) : `${line}  ${cut(plain(note), room)}`;
};

/** How far a batch is, as a line of a log. */
export const progressLine = (progress: BatchProgress): string =>
  [
    `${progress.done} of ${count(progress.total, 'document')}`,
    ...failedPart(progress),
    ...paceParts(progress),
    ...(progress.note === null ? [] : [plain(progress.note)]),
  ].join(', ');
