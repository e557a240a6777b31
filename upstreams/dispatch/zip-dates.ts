const END_OF_DIRECTORY = { signature: 0x06054b50, size: 22, entries: 10, directoryAt: 16 } as const;
const ENTRY = { size: 46, time: 12, nameLength: 28, extraLength: 30, commentLength: 32, headerAt: 42 } as const;
const HEADER_TIME = 10;

/** Sets every file date in a zip archive without comment to 1980-01-01, so that the same content is the same bytes. */
export function withoutDates(archive: Buffer): Buffer {
  const zip = Buffer.from(archive);
  const end = zip.length - END_OF_DIRECTORY.size;
  if (zip.readUInt32LE(end) !== END_OF_DIRECTORY.signature) throw new RangeError('Not a zip archive without comment');
  let entry = zip.readUInt32LE(end + END_OF_DIRECTORY.directoryAt);
  for (let left = zip.readUInt16LE(end + END_OF_DIRECTORY.entries); left > 0; left -= 1) {
    clearDate(zip, entry + ENTRY.time);
    clearDate(zip, zip.readUInt32LE(entry + ENTRY.headerAt) + HEADER_TIME);
    const lengths = [ENTRY.nameLength, ENTRY.extraLength, ENTRY.commentLength].map((at) =>
      zip.readUInt16LE(entry + at),
    );
    entry += lengths.reduce((sum, length) => sum + length, ENTRY.size);
  }
  return zip;
}

/** DOS time, then DOS date: year in the high seven bits, from 1980; month and day count from 1. */
function clearDate(zip: Buffer, at: number): void {
  zip.writeUInt16LE(0, at);
  zip.writeUInt16LE((1 << 5) | 1, at + 2);
}
