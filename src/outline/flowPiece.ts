import type { Span } from '../model/span.ts';

/** A piece of text that is a cell or a part of one. */
export interface FlowPiece extends Span {
  readonly text: string;
  /** Whether cells may be empty ahead of it: something more than what parts two cells stands there. */
  readonly apart: boolean;
  /** What it costs to read it as the rest of the cell before, and as another cell. */
  readonly joined: number;
  readonly parted: number;
  /** Whether it can be the number of a page. */
  readonly page: boolean;
}
