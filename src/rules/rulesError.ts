/** Rules that cannot be used: one entry for each fault, with file and line, the line itself, and what was expected. */
export class RulesError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'RulesError';
    this.faults = faults;
  }
}
