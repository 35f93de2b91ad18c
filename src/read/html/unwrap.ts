/** A page as bytes, without what it was saved in. */
export interface UnwrappedPage {
  readonly bytes: Uint8Array;
  /** The character set that its header names. */
  readonly charset: string | null;
}

const MOST_HEADER_BYTES = 65536;
const HTTP = /^HTTP\/[\d.]+ \d{3}/;
const MIME = /^(?:From|Subject|Date|MIME-Version|Content-[\w-]+|Snapshot-Content-Location|X-[\w-]+)[ \t]*:/i;

/** Bytes as characters of the same numbers, and back: headers and boundaries are ASCII. */
const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

interface Entity {
  readonly headers: string;
  readonly body: string;
}

const EMPTY_LINE = /\r?\n\r?\n/;

const split = (text: string): Entity | null => {
  const end = EMPTY_LINE.exec(text.slice(0, MOST_HEADER_BYTES));
  if (!end) return null;
  return {
    headers: text.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' '),
    body: text.slice(end.index + end[0].length),
  };
};

const header = (headers: string, name: string): string =>
  new RegExp(`^${name}[ \\t]*:[ \\t]*(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';

const parameter = (value: string, name: string): string | null => {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(value);
  return match?.[1] ?? match?.[2] ?? null;
};

const quotedPrintable = (text: string): string =>
  text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const decoded = ({ headers, body }: Entity): Uint8Array => {
  const encoding = header(headers, 'Content-Transfer-Encoding').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return bytesOf(encoding === 'quoted-printable' ? quotedPrintable(body) : body);
};

const pageOf = (entity: Entity): UnwrappedPage => ({
  bytes: decoded(entity),
  charset: parameter(header(entity.headers, 'Content-Type'), 'charset'),
});

/** The first part that is a page; in a web archive that is the page itself, and those of its frames follow. */
const firstPage = (body: string, boundary: string): Entity | null => {
  const parts = body.split(`--${boundary}`).slice(1);
  for (const part of parts) {
    const entity = split(part.replace(/^[ \t]*\r?\n/, ''));
    if (entity && /^text\/html|xhtml/i.test(header(entity.headers, 'Content-Type'))) return entity;
  }
  return null;
};

/**
 * The page in a web archive (MHTML, RFC 2557) or behind saved HTTP headers; null for bytes that are neither. In an
 * archive without a page the bytes are empty.
 */
export const unwrap = (bytes: Uint8Array): UnwrappedPage | null => {
  const start = latin(bytes.subarray(0, 256)).trimStart();
  if (!HTTP.test(start) && !MIME.test(start)) return null;
  const entity = split(latin(bytes).trimStart());
  if (!entity) return null;
  const type = header(entity.headers, 'Content-Type');
  const boundary = parameter(type, 'boundary');
  if (!/^multipart\//i.test(type)) return pageOf(entity);
  const page = boundary === null ? null : firstPage(entity.body, boundary);
  return page ? pageOf(page) : { bytes: new Uint8Array(), charset: null };
};
