const LEAD = { from: 0x81, to: 0xfe } as const;
const TRAIL = { from: 0x40, to: 0xfe } as const;

/** Character to its two bytes. Node decodes GB18030 but does not encode it, so its decoder is read backwards. */
function buildTable(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly [number, number]>();
  for (let lead = LEAD.from; lead <= LEAD.to; lead += 1) {
    for (let trail = TRAIL.from; trail <= TRAIL.to; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      // Bytes that are no pair decode to a replacement and something else.
      if ([...text].length === 1 && text !== '\ufffd') table.set(text, [lead, trail]);
    }
  }
  return table;
}

let table: ReturnType<typeof buildTable> | null = null;

/** ASCII and the two-byte part of GB18030. Throws a RangeError for a character that is in neither. */
export function encodeGb18030(text: string): Buffer {
  table ??= buildTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? [code] : table.get(character);
    if (pair === undefined) throw new RangeError(`No two bytes of GB18030 are ${character}`);
    bytes.push(...pair);
  }
  return Buffer.from(bytes);
}
