const WIDTH = 130;

/** JSON as a person would lay it out: what fits on a line stays on one. */
export function printJson(value: unknown, indent = '', taken = 0): string {
  const flat = onOneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + taken + flat.length < WIDTH) return flat;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${printJson(item, inner)}`)
    : Object.entries(value).map(([name, item]) => `${inner}"${name}": ${printJson(item, inner, name.length + 4)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, item]) => `"${name}": ${onOneLine(item)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
