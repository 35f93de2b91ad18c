/** A step from one version of the tables to the next. What is published is never changed; a new step is added. */
export interface Migration {
  /** From 1, without gaps. */
  readonly version: number;
  /** What it brings, in a few words. */
  readonly name: string;
  readonly sql: string;
}
