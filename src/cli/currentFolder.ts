import { UsageError } from './usageError.ts';

/** Paths lead from the current folder, and nothing that needs one works without it. @throws UsageError where it is gone */
export const checkCurrentFolder = (): void => {
  try {
    process.cwd();
  } catch {
    throw new UsageError('the current folder is not there any more; go to another one');
  }
};
