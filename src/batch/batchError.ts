/** A batch that cannot begin: one line for each fault, that says what, where, and what to do. */
export class BatchError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'BatchError';
    this.faults = faults;
  }
}
