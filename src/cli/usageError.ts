/** Words of a command that make no sense; the message says what to give instead. */
export class UsageError extends Error {
  readonly faults: readonly string[];
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
    this.faults = [message];
  }
}
