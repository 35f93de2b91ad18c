import type { Decision } from '../../model/decision.ts';
import type { Diagnostic, Section } from '../../model/extraction.ts';
import type { OpenReason } from '../../review/decisions/fitOf.ts';

/** What the page of `zhibiao review` and its server say to each other. */

/** A decision as the page shows it. */
export type Made = Pick<Decision, 'decision' | 'fields' | 'correction' | 'why' | 'by' | 'when'>;

export type Verdict = 'accept' | 'correct' | 'reject';

/** Words of a source with what stands around them; `missing` says why there is no more than an extraction keeps. */
export interface Passage {
  readonly above: readonly string[];
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  readonly below: readonly string[];
  readonly missing: string | null;
}

/** An earlier decision that does not fit what is read now: why, and in which fields. */
export interface Earlier extends Made {
  readonly reason: OpenReason;
  readonly differs: readonly string[];
  /** What the decision said that is right; null where it rejected. */
  readonly outcome: Decision['fields'] | null;
}

/** How a thing stands; `seen` has to come back with a decision on it, so that nobody decides what was decided. */
export interface Status {
  readonly n: number;
  readonly decided: Made | null;
  readonly was: Earlier | null;
  readonly seen: string | null;
}

/** A target or trend to be decided, known to a page by its number `n` as long as the server runs. */
export interface ReviewItem extends Status {
  readonly kind: Decision['kind'];
  readonly document: string;
  readonly title: string | null;
  readonly plan: string | null;
  readonly section: Section;
  readonly domain: string | null;
  readonly item: string | null;
  readonly line: number;
  readonly page: number | null;
  readonly recognized: boolean;
  readonly fields: Decision['fields'];
  /** The number as tables show it; null for a trend. */
  readonly quantity: string | null;
  /** The name of the indicator in the catalogue. */
  readonly name: string | null;
  readonly rules: readonly string[];
  readonly passage: Passage;
  /** Of its sentence; those of its own place first. */
  readonly diagnostics: readonly Pick<Diagnostic, 'severity' | 'rule' | 'message' | 'note'>[];
}

/** What the queue is narrowed to. */
export interface Filter {
  readonly document: string | null;
  readonly group: string | null;
  /** Only what has to be looked at before the group can be decided as a whole. */
  readonly sample: boolean;
  readonly search: string;
  readonly show: 'open' | 'decided';
}

/** A piece of the queue: of `total` things `before` stand before its first. */
export interface Slice {
  readonly items: readonly ReviewItem[];
  readonly total: number;
  readonly before: number;
}

export interface Progress {
  /** Another number says that something was decided. */
  readonly version: number;
  readonly things: number;
  readonly open: number;
  readonly accepted: number;
  readonly corrected: number;
  readonly rejected: number;
  /** Open things that were decided before on other grounds. */
  readonly again: number;
  /** Lines of decision files that could not be used. */
  readonly faults: readonly string[];
}

export interface DocumentCount {
  readonly id: string;
  readonly title: string | null;
  readonly things: number;
  readonly open: number;
}

/** Alike things: once the sample is decided all one way, `may` says which way the rest can be decided at once. */
export interface GroupCount {
  readonly id: string;
  readonly kind: Decision['kind'];
  /** What its things have in common. */
  readonly rules: readonly string[];
  /** Such as `level >= %`. */
  readonly about: string;
  readonly size: number;
  readonly documents: number;
  readonly open: number;
  readonly sample: number;
  readonly looked: number;
  readonly may: 'accept' | 'reject' | null;
}

/** What the page knows when it opens. */
export interface Opening {
  readonly token: string;
  readonly by: string;
  readonly folder: string;
  readonly units: readonly string[];
  readonly pers: readonly string[];
}

/** An answer to a decision: it is on disk. `act` takes it back. */
export interface Done {
  readonly act: number;
  readonly count: number;
  /** Of what a page can hold of it. */
  readonly statuses: readonly Status[];
  readonly progress: Progress;
}

/** Why a field cannot be taken. */
export type FieldFault = 'number' | 'needed' | 'order' | 'year' | 'choice' | 'same';

/** Why nothing was written. */
export type Refused =
  | { readonly error: 'decided'; readonly statuses: readonly Status[] }
  | { readonly error: 'fields'; readonly fields: Readonly<Record<string, FieldFault>> }
  | { readonly error: 'disk'; readonly what: string; readonly statuses: readonly Status[] }
  | { readonly error: 'sample' | 'gone' | 'request' | 'key' | 'own' };

/** The text of a document as HTML, and the numbers of the targets and trends that its marks bear the indexes of. */
export interface WholeText {
  readonly html: string;
  readonly targets: readonly number[];
  readonly trends: readonly number[];
}
