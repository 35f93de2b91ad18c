import type { Compared } from './comparedDocument.ts';
export const renderHtml = (_: Compared): string => '';
