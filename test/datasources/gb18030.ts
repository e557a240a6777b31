/** Two-byte characters of GB18030 by what they decode to: Node decodes the encoding and does not write it. */
const twoByte = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gb18030', { fatal: true });
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue;
    const character = decoder.decode(Uint8Array.of(lead, trail));
    if (!twoByte.has(character)) twoByte.set(character, [lead, trail]);
  }
}

/** Throws on a character that takes four bytes: none of the names here does. */
export function encodeGb18030(text: string): Buffer {
  return Buffer.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      const bytes = code < 0x80 ? [code] : twoByte.get(character);
      if (bytes === undefined) throw new RangeError(`${character} takes four bytes`);
      return [...bytes];
    }),
  );
}
