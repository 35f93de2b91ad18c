/** How the program ends. */
export const EXIT = {
  done: 0,
  /** Done, and there are differences: where a command was asked to say so. */
  differs: 1,
  /** Wrong usage, or nothing could be done. */
  nothing: 2,
  /** Some documents failed. */
  some: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** How a batch ends. */
export const exitCodeOf = (done: number, failed: number): ExitCode => {
  if (failed === 0) return EXIT.done;
  return done === 0 ? EXIT.nothing : EXIT.some;
};
