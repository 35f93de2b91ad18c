/** What can be wrong with an archive or with an entry of one. */
export interface ArchiveFault {
  readonly code: 'damaged' | 'encrypted' | 'unsupported' | 'too-large' | 'too-many';
  /** What is wrong, as the rest of a line that begins with what it is wrong with: `is encrypted`. */
  readonly what: string;
  /** What a user can do. */
  readonly remedy: string;
}

export const DAMAGED: ArchiveFault = {
  code: 'damaged',
  what: 'is cut off or damaged',
  remedy: 'get an undamaged copy of the file',
};

export const ENCRYPTED: ArchiveFault = {
  code: 'encrypted',
  what: 'is locked with a password',
  remedy: 'unpack it with the password and give the files that were in it',
};

export const UNSUPPORTED: ArchiveFault = {
  code: 'unsupported',
  what: 'is compressed by a method that cannot be read',
  remedy: 'unpack it and give the files that were in it',
};

const MEGABYTE = 2 ** 20;

/** @param limit in bytes */
export const tooLarge = (limit: number): ArchiveFault => ({
  code: 'too-large',
  what: `unpacks to more than ${Math.floor(limit / MEGABYTE)} MB`,
  remedy: 'unpack it, look at what it holds, and give only the documents',
});

export const tooMany = (limit: number): ArchiveFault => ({
  code: 'too-many',
  what: `holds more than ${limit} files, and only those were looked at`,
  remedy: 'unpack it and give the folders one by one',
});
