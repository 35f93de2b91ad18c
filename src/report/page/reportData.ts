import type { Polarity } from '../../model/comparison.ts';
import type { Diagnostic, DocumentInfo, Extraction, Plan, Target, Trend } from '../../model/extraction.ts';
import type { Span } from '../../model/span.ts';
import type { FiguresData } from './figuresData.ts';
import type { MatrixData } from './matrixData.ts';
import type { FindingReview } from './pageReview.ts';

/** A plan in a list of documents. */
export type PlanHead = Pick<Plan, 'id' | 'title' | 'region' | 'population' | 'period'>;

/** What the page knows of a document before that is opened. */
export interface ReportDocument
  extends Pick<DocumentInfo, 'id' | 'title' | 'documentNumber' | 'issuer' | 'issued'> {
  readonly path: string;
  readonly format: DocumentInfo['source']['format'];
  readonly pages: number | null;
  readonly status: Extraction['status'];
  readonly plans: readonly PlanHead[];
  readonly targets: number;
  readonly trends: number;
  readonly residue: number;
  readonly unrecognized: number;
  readonly diagnostics: number;
  /** Whether the text is in the page. */
  readonly hasText: boolean;
}

/** What the catalogue says of an indicator. */
export interface IndicatorName {
  readonly name: string;
  readonly polarity: Polarity;
  readonly units: readonly string[];
}

/** What the page knows when it opens. */
export interface ReportData {
  readonly documents: readonly ReportDocument[];
  /** The indicators that occur, by their ids. */
  readonly names: Readonly<Record<string, IndicatorName>>;
  readonly matrix: MatrixData | null;
  readonly figures: FiguresData;
}

/** An entry of the outline. */
export interface OutlineEntry {
  readonly label: string;
  readonly span: Span;
}

export interface OutlineDomain extends OutlineEntry {
  readonly goals: readonly OutlineEntry[];
  readonly measures: readonly OutlineEntry[];
}

export interface OutlinePlan extends OutlineEntry {
  readonly id: string;
  readonly domains: readonly OutlineDomain[];
  readonly projects: readonly OutlineEntry[];
}

interface Reviewable {
  /** The line that cites it; null for what was rejected. */
  readonly cited: string | null;
  /** What a reviewer decided on it. */
  readonly review: FindingReview | null;
}

/** A target, with its number as a table shows it (`≤2.0‰`). */
export type TargetData = Target & Reviewable & { readonly shown: string };

export type TrendData = Trend & Reviewable;

/** What the page knows of a document once that is opened. */
export interface DocumentData extends Pick<Extraction, 'residue'> {
  readonly targets: readonly TargetData[];
  readonly trends: readonly TrendData[];
  /** What was read, and taken out by a reviewer. */
  readonly rejected: readonly (TargetData | TrendData)[];
  readonly outline: readonly OutlinePlan[];
  readonly diagnostics: readonly Diagnostic[];
}
