import { documents } from './0001-documents.ts';
import { trends } from './0002-trends.ts';
import type { Migration } from './migration.ts';

/** All steps, in their order. */
export const MIGRATIONS: readonly Migration[] = [documents, trends];
