/** A place on a picture, in pixels from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A word as an engine sees it: for Chinese one character or a few. */
export interface Word extends Box {
  readonly text: string;
}

/** The words of a line, from left to right. */
export interface RawLine extends Box {
  readonly words: readonly Word[];
}

/** Lines that stand one under the other: a page without columns is mostly one block. */
export type RawBlock = readonly RawLine[];

/** What reads the text off pictures. */
export interface Engine {
  /**
   * The lines on a picture (PNG or JPEG), block for block in reading order.
   * @throws where the picture cannot be read; the engine is then of no more use
   */
  readonly recognize: (picture: Uint8Array) => Promise<readonly RawBlock[]>;
  readonly close: () => Promise<void>;
}
