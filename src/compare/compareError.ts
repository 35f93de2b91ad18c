/** A comparison that cannot be made: one line for each fault, that says what, and what to do. */
export class CompareError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'CompareError';
    this.faults = faults;
  }
}

const MANY = 12;

/** Names for a message: the first dozen, and how many more there are. */
export const listed = (names: readonly string[]): string =>
  names.length <= MANY
    ? names.join(', ')
    : `${names.slice(0, MANY).join(', ')} and ${names.length - MANY} more`;
