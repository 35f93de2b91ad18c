/** The file that a document is read from: itself, or the archive that holds it. */
export const archivePath = ({
  path,
  entry,
}: {
  readonly path: string;
  readonly entry: string | null;
}): string => (entry === null ? path : path.slice(0, -entry.length - 1));
