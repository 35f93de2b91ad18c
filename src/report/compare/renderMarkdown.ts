import type { Compared } from './comparedDocument.ts';
export const renderMarkdown = (_: Compared): string => '';
