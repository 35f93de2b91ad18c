import type { Mentions, Quantity } from '../mention/mention.ts';
import type { BindContext } from './bindSentence.ts';
import type { Draft, State } from './draft.ts';
import type { Features } from './features.ts';
import type { Group } from './group.ts';
import type { Subject } from './subject.ts';

/** A group of values in its sentence, with what stands around it. */
export interface Site {
  readonly sentence: string;
  readonly groups: readonly Group[];
  readonly index: number;
  readonly mentions: Mentions;
  readonly state: State;
  readonly context: BindContext;
}

/** What was seen around a group before it is decided which construction it stands in. */
export interface Surroundings extends Site {
  readonly group: Group;
  readonly first: Quantity;
  readonly counted: boolean;
  readonly next: Group | undefined;
  /** Where its clause begins; what lies between the group before and that is the zone. */
  readonly from: number;
  readonly zone: { readonly start: number; readonly end: number };
  /** Clauses of the zone, none of which holds a value. */
  readonly clauses: readonly string[];
  /** Whether it goes on a list of the clause: `、床位3.17张`. */
  readonly goesOn: boolean;
  readonly features: Features;
  readonly subject: Subject;
  /** What follows it, up to the next group or the end of the clause. */
  readonly right: string;
  readonly dueYears: number;
}

/** A construction read: the indicators, and what came to light with them. */
export interface Reading {
  readonly indicators: readonly string[];
  /** Where its own indicator begins; null where it takes over the one before. */
  readonly at: number | null;
  readonly rules: readonly string[];
  readonly pers?: readonly (string | null)[];
  readonly wants?: Draft['wants'];
  /** How far the sentence is read with it. */
  readonly end?: number;
}
