import { crc32, deflateRawSync } from 'node:zlib';

/** A file for an archive, with what a bad writer may say of it. */
export interface ZipFile {
  readonly name: string | Uint8Array;
  readonly data: string | Uint8Array;
  readonly flags?: number;
  /** 0 as it is, 8 deflated; anything else is only said. */
  readonly method?: number;
  readonly claimed?: Partial<Record<'crc' | 'packed' | 'size', number>>;
}

const FIXED = { local: 30, central: 46, end: 22 } as const;

/** A zip archive of files, written by hand so that tests can lie in its headers. */
export const zipOf = (files: readonly ZipFile[]): Buffer => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, data, flags = 0x800, method = 8, claimed = {} } of files) {
    const raw = Buffer.from(data as string);
    const path = Buffer.from(name as string);
    const packed = method === 8 ? deflateRawSync(raw) : raw;
    const { crc = crc32(raw), packed: packedSize = packed.length, size = raw.length } = claimed;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(packedSize, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, packed]);
    const rest = Buffer.alloc(FIXED.central - 32);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, rest, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(FIXED.end);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
};
