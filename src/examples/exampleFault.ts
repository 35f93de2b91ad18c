/** An example that does not come out as the rule says. */
export interface ExampleFault {
  readonly rule: string;
  readonly text: string;
  /** Where in the rule's file the text stands. */
  readonly at: readonly PropertyKey[];
  /** `missing`: the rule took no part; `noisy`: it took part and must not; `wrong`: something else came out. */
  readonly verdict: 'missing' | 'noisy' | 'wrong';
  readonly expected: string;
  readonly found: string;
}
