import { Lexer, Source, TokenKind } from 'graphql';

/** A page nests a dozen deep, generated introspection two dozen. What nests far deeper overflows the stack of whoever reads it. */
export const MAX_NESTING = 100;

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Whether a request nests too deep to be read by recursion: as JSON anywhere, or in the text of its query. Brackets in the
 * raw bytes would not tell: they may be escaped, or stand in strings to close what they did not open.
 */
export function nestsTooDeep(request: unknown): boolean {
  if (typeof request !== 'object' || request === null) return false;
  const { query } = request as { readonly query?: unknown };
  return valueNestsTooDeep(request) || (typeof query === 'string' && textNestsTooDeep(query));
}

/** The same of a request in the query string of a URL, whose variables are JSON within it. */
export function searchNestsTooDeep(search: URLSearchParams): boolean {
  const parts = ['variables', 'extensions'].map((name) => jsonOr(search.get(name)));
  return nestsTooDeep({ query: search.get('query'), parts });
}

function jsonOr(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    // Apollo Server says what is wrong with it.
    return null;
  }
}

function valueNestsTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_NESTING) return true;
    const inner = level.filter((item): item is object => typeof item === 'object' && item !== null);
    level = inner.flatMap((item): readonly unknown[] => Object.values(item));
    if (inner.length === 0) return false;
  }
  return false;
}

function textNestsTooDeep(text: string): boolean {
  const lexer = new Lexer(new Source(text));
  try {
    for (let depth = 0; ; ) {
      const { kind } = lexer.advance();
      if (kind === TokenKind.EOF) return false;
      if (OPENING.has(kind)) depth += 1;
      else if (CLOSING.has(kind)) depth -= 1;
      if (depth > MAX_NESTING) return true;
      // The parser goes no further than a bracket that closes nothing.
      if (depth < 0) return false;
    }
  } catch {
    // Nor than what is no token at all.
    return false;
  }
}
