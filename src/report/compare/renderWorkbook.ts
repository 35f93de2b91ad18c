import type { Compared } from './comparedDocument.ts';
export const renderWorkbook = async (_: Compared): Promise<Uint8Array> => new Uint8Array();
