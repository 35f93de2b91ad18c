import type { Refused } from '../../report/page/reviewProtocol.ts';
import type { Words } from './words.ts';

/** A line for the reviewer; it is read aloud as well. */
export interface Message {
  readonly tone: 'done' | 'warn';
  readonly words: (words: Words) => string;
}

export const done = (words: Message['words']): Message => ({ tone: 'done', words });
export const warn = (words: Message['words']): Message => ({ tone: 'warn', words });

/** Why nothing was written, for people. */
export const refusalMessage = (refused: Refused | null): Message => {
  if (refused === null) return warn((words) => words.serverGone);
  if (refused.error === 'decided') return warn((words) => words.meanwhile);
  if (refused.error === 'disk') return warn((words) => words.diskFault(refused.what));
  if (refused.error === 'key') return warn((words) => words.oldAddress);
  if (refused.error === 'sample') return warn((words) => words.sampleFirst);
  if (refused.error === 'fields') {
    const { length } = Object.keys(refused.fields);
    return warn((words) => words.formFaults(length));
  }
  return warn((words) => words.ownFault);
};
