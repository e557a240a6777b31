/** Node ids are base64url of `Type:key`. */

export interface NodeRef {
  readonly type: string;
  readonly key: string;
}

export function encodeNodeId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`, 'utf8').toString('base64url');
}

/** Undefined for what is no id of this graph. */
export function decodeNodeId(id: string): NodeRef | undefined {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1 || encodeNodeId(text.slice(0, colon), text.slice(colon + 1)) !== id) return undefined;
  return { type: text.slice(0, colon), key: text.slice(colon + 1) };
}
