/** What an archive may unpack to. Counted on what really comes out, whatever its headers say. */
export interface ArchiveLimits {
  readonly entries: number;
  /** Bytes of one entry. */
  readonly entryBytes: number;
  /** Bytes of all entries that are read through one opened archive. */
  readonly totalBytes: number;
}

const MEGABYTE = 2 ** 20;

export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 10_000,
  entryBytes: 100 * MEGABYTE,
  totalBytes: 200 * MEGABYTE,
};
