import { deflateRawSync } from 'node:zlib';
import { xlsxParts } from '../shared/workbook/xlsxParts';
import type { Workbook } from '../shared/workbook/workbook';

/** A workbook as the bytes of an XLSX file; the same workbook gives the same bytes. */
export function xlsxFile(workbook: Workbook): Buffer {
  return zipped(
    xlsxParts(workbook).map(({ path, text }) => ({ path, bytes: Buffer.from(text, 'utf8') })),
  );
}

/** One file of an archive, by its path with slashes. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The first moment that an archive knows, 1 January 1980: the same content gives the same bytes. */
const date = 0x21;

/** An archive of these files (PKZIP, deflated), each below 4 GB. */
export function zipped(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of entries) {
    const name = Buffer.from(path, 'utf8');
    const packed = deflateRawSync(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    // Names are UTF-8.
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt16LE(date, 8);
    facts.writeUInt32LE(checksum(bytes), 10);
    facts.writeUInt32LE(packed.byteLength, 14);
    facts.writeUInt32LE(bytes.byteLength, 18);
    facts.writeUInt16LE(name.byteLength, 22);
    const local = [signature(0x04034b50), facts, name, packed];
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    directory.push(signature(0x02014b50), version, facts, end, name);
    parts.push(...local);
    offset += local.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }
  const index = Buffer.concat(directory);
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(entries.length, 4);
  tail.writeUInt16LE(entries.length, 6);
  tail.writeUInt32LE(index.byteLength, 8);
  tail.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, index, signature(0x06054b50), tail]);
}

/** Made by version 2.0 of the format. */
const version = Buffer.from([20, 0]);

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1)
    value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32, which the oldest runtime that this starts in does not have yet. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
