import iconv from 'iconv-lite';

/** A text in an encoding that Node cannot write: `gb18030`, `utf-16be`. Without a byte order mark. */
export const encode = (text: string, encoding: string): Buffer => iconv.encode(text, encoding);
