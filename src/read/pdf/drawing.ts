/** A character as it stands on the page. Coordinates are in points; x grows to the right and y downwards. */
export interface Glyph {
  readonly text: string;
  /** Where it begins on its baseline. */
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  /** Advance along the baseline. */
  readonly width: number;
  /** Of the font. */
  readonly size: number;
  /** Direction of the baseline, clockwise in quarter turns; null where it is oblique, as in a watermark. */
  readonly turn: 0 | 1 | 2 | 3 | null;
  /** Text that is not painted, as scanners lay it under a picture. */
  readonly hidden: boolean;
}

/** A straight line along an axis, drawn or filled. */
export interface Ruling {
  /** y of a horizontal ruling, x of a vertical one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is painted on a page. */
export interface Drawing {
  readonly glyphs: readonly Glyph[];
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
  readonly pictures: readonly Box[];
  /** How many paths were painted, whatever their shape. */
  readonly paths: number;
}
