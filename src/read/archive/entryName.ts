import yauzl, { type Entry } from 'yauzl';
import { lenient, strict } from '../strict.ts';

/** Info-ZIP's extra field with the name in Unicode. */
const UNICODE_PATH = 0x7075;
const UTF8_FLAG = 0x800;

/** Windows in Chinese writes names in GBK, and nothing in the archive says so. */
const decodedName = (entry: Entry): string => {
  const raw = entry.fileNameRaw;
  if (entry.extraFields.some(({ id }) => id === UNICODE_PATH))
    return yauzl.getFileNameLowLevel(UTF8_FLAG, raw, entry.extraFields, false);
  return strict('utf-8', raw) ?? lenient('gb18030', raw);
};

/**
 * The name of an entry as a path below the archive, with forward slashes: whatever would lead out of it (`..`, a
 * leading slash, a drive) is taken away, and control characters become U+FFFD. Ends in a slash for a folder; may be
 * empty.
 */
export const entryName = (entry: Entry): string => {
  const parts = decodedName(entry)
    .replace(/[\0-\x1f\x7f]/g, '\ufffd')
    .split(/[/\\]/);
  const isFolder = parts.at(-1) === '';
  const safe = parts.filter((part) => !/^(?:|\.{1,2}|[A-Za-z]:)$/.test(part.trim()));
  return safe.join('/') + (isFolder && safe.length > 0 ? '/' : '');
};
