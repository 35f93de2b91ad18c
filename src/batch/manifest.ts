import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Period } from '../model/extraction.ts';
import { parseYaml } from '../rules/parseYaml.ts';
import { BatchError } from './batchError.ts';

/** The file that says which documents a folder holds. */
export const MANIFEST = 'manifest.yaml';

/** An id names the file that is written: it must not lead elsewhere. */
const NAME = /^[^./\\:*?"<>|\0-\x1f][^/\\:*?"<>|\0-\x1f]*$/;

const ManifestEntry = z.strictObject({
  id: z
    .string()
    .regex(NAME, 'an id is a file name without its ending: no / \\ : * ? " < > | and no dot in front'),
  /** From the manifest's folder, with forward slashes. */
  file: z.string().min(1),
  region: z.string().min(1).optional(),
  period: Period.optional(),
  /** Where the file is from. */
  source: z.string().min(1).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'a sha256 is 64 digits of 0-9 and a-f')
    .optional(),
});
export type ManifestEntry = z.infer<typeof ManifestEntry>;

const Manifest = z.array(ManifestEntry).min(1);

/**
 * The documents that a folder's manifest lists; null where it has none.
 * @throws BatchError for a manifest that cannot be read or is not as it should be
 */
export const loadManifest = (folder: string): readonly ManifestEntry[] | null => {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return null;
  const { data, faults } = parseYaml(readFileSync(path, 'utf8'), path, Manifest);
  if (data === null) throw new BatchError(faults);
  return data;
};
