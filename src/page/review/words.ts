import type { Diagnostic } from '../../model/extraction.ts';
import type { FieldFault } from '../../report/page/reviewProtocol.ts';
import type { OpenReason } from '../../review/decisions/fitOf.ts';
import { zh } from './wordsChinese.ts';
import { en } from './wordsEnglish.ts';

export type Lang = 'zh' | 'en';

/** The name of a field that a decision is about; `range` is its two bounds together. */
export type FieldName =
  | 'indicator'
  | 'kind'
  | 'comparator'
  | 'value'
  | 'min'
  | 'max'
  | 'unit'
  | 'per'
  | 'year'
  | 'yearBasis'
  | 'baselineYear'
  | 'baselineValue'
  | 'strength'
  | 'binding'
  | 'direction';

/** All that the page says, in one language. */
export interface Words {
  readonly lang: string;
  readonly title: string;
  readonly other: string;
  readonly theme: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly themeOf: string;
  readonly progress: string;
  readonly decidedOf: (decided: number, all: number) => string;
  readonly openCount: (open: number) => string;
  readonly againCount: (again: number) => string;
  readonly tally: (accepted: number, corrected: number, rejected: number) => string;
  readonly reviewer: (name: string, folder: string) => string;
  readonly faults: (count: number) => string;
  readonly narrow: string;
  readonly show: string;
  readonly showOpen: string;
  readonly showDecided: string;
  readonly document: string;
  readonly allDocuments: string;
  readonly search: string;
  readonly searchHint: string;
  readonly group: string;
  readonly groups: string;
  readonly groupsIntro: string;
  readonly noGroups: string;
  /** @param about the kind, comparator and unit of a group's targets, or the direction of its trends */
  readonly about: (about: string) => string;
  readonly groupSize: (open: number, size: number, documents: number) => string;
  readonly groupLooked: (looked: number, sample: number) => string;
  readonly lookSample: string;
  readonly lookGroup: string;
  readonly groupMay: Readonly<Record<'accept' | 'reject', (open: number) => string>>;
  readonly groupMixed: string;
  readonly groupDone: string;
  readonly leaveGroup: string;
  readonly inSample: string;
  readonly inGroup: string;
  readonly close: string;
  readonly position: (at: number, of: number) => string;
  readonly target: string;
  readonly trend: string;
  readonly line: (line: number) => string;
  readonly page: (page: number) => string;
  readonly item: (item: string) => string;
  readonly source: string;
  readonly asRead: string;
  readonly wholeText: string;
  readonly wholeTextHint: string;
  readonly loading: string;
  readonly noText: string;
  readonly recognized: string;
  readonly diagnostics: string;
  readonly diagnostic: (severity: Diagnostic['severity'], rule: string) => string;
  readonly rules: string;
  readonly earlier: string;
  readonly reasons: Readonly<Record<OpenReason, string>>;
  readonly wasRead: string;
  readonly isRead: string;
  readonly verdict: Readonly<Record<'accept' | 'correct' | 'reject' | 'withdraw', string>>;
  readonly by: (name: string, when: string) => string;
  readonly why: string;
  readonly corrected: string;
  readonly accept: string;
  readonly correct: string;
  readonly reject: string;
  readonly undo: string;
  readonly next: string;
  readonly previous: string;
  readonly help: string;
  readonly saving: string;
  readonly saved: Readonly<Record<'accept' | 'correct' | 'reject', string>>;
  readonly savedMany: (count: number) => string;
  readonly undone: (count: number) => string;
  readonly nothingToUndo: string;
  readonly already: string;
  readonly meanwhile: string;
  readonly undoMeanwhile: string;
  readonly diskFault: (what: string) => string;
  readonly serverGone: string;
  readonly offline: string;
  readonly oldAddress: string;
  readonly ownFault: string;
  readonly sampleFirst: string;
  readonly last: string;
  readonly first: string;
  readonly noneFound: string;
  readonly allDone: string;
  readonly allDoneHint: string;
  readonly nothingDecided: string;
  readonly save: string;
  readonly cancel: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly confirmReject: string;
  readonly formTitle: string;
  readonly unset: string;
  readonly was: (value: string) => string;
  readonly formFaults: (count: number) => string;
  readonly fieldFault: Readonly<Record<FieldFault, string>>;
  readonly fields: Readonly<Record<FieldName, string>>;
  readonly indicatorHint: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly keys: readonly (readonly [keys: string, what: string])[];
  readonly keysTitle: string;
}

export const WORDS: Readonly<Record<Lang, Words>> = { zh, en };
