import { z } from 'zod';
import { Extraction } from '../model/extraction.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import type { Output } from './output.ts';

/** `zhibiao schema` */
export const schema = (output: Output): ExitCode => {
  output.out(`${JSON.stringify(z.toJSONSchema(Extraction), null, 2)}\n`);
  return EXIT.done;
};
