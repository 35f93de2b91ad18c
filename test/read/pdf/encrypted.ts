import { createHash } from 'node:crypto';

export interface Encryption {
  /** Asked for on opening; empty if none is. */
  readonly user: string;
  readonly owner: string;
}

const PADDING = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
const ID = Buffer.alloc(16, 7);
/** All is allowed but changing the document. */
const PERMISSIONS = -44;

const md5 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const rc4 = (key: Uint8Array, data: Uint8Array): Buffer => {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) % 256;
    swap(i, j);
  }
  const out = Buffer.alloc(data.length);
  for (let n = 0, i = 0, j = 0; n < data.length; n++) {
    i = (i + 1) % 256;
    j = (j + (state[i] ?? 0)) % 256;
    swap(i, j);
    out[n] = (data[n] ?? 0) ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) % 256] ?? 0);
  }
  return out;
};

const padded = (password: string): Buffer =>
  Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);

/** The standard security handler of PDF, revision 2: the entries of the trailer, and how streams are hidden. */
export const encrypted = ({ user, owner }: Encryption) => {
  const o = rc4(md5(padded(owner)).subarray(0, 5), padded(user));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(padded(user), o, permissions, ID).subarray(0, 5);
  const u = rc4(key, PADDING);
  const hide = (stream: Uint8Array, object: number): Buffer => {
    const salt = Buffer.alloc(5);
    salt.writeUIntLE(object, 0, 3);
    return rc4(md5(key, salt).subarray(0, 10), stream);
  };
  const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`;
  const trailer = ` /Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(o)} /U ${hex(u)} /P ${PERMISSIONS} >> /ID [${hex(ID)} ${hex(ID)}]`;
  return { hide, trailer };
};
