import { MengtuError } from '../schema/mengtu-error.ts';
import type { PageInfo } from '../schema/page-info.type.ts';

/** No list is longer in one page. */
const MAX_PAGE = 500;

export interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export interface PageAsk {
  readonly first: number;
  readonly after?: string | undefined;
}

export function checkPageSize(first: unknown, place: string): void {
  if (first === undefined || first === null) return;
  if (typeof first === 'number' && first >= 0 && first <= MAX_PAGE) return;
  throw new MengtuError('BAD_USER_INPUT', `${place}: first is ${String(first)}`, {
    asked: `first: ${String(first)}`,
    hint: `first takes 0 to ${MAX_PAGE}; page on with after`,
  });
}

/**
 * One page of a list that is in memory. `list` names the list with its filters: a cursor of another list is
 * CURSOR_INVALID, never a page from somewhere.
 */
export function pageOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  list: string,
  { first, after }: PageAsk,
): Page<Item> {
  const cursorOf = (item: Item) => Buffer.from(`${list}\n${keyOf(item)}`, 'utf8').toString('base64url');
  const start = after === undefined ? 0 : items.findIndex((item) => cursorOf(item) === after) + 1;
  if (after !== undefined && start === 0) {
    throw new MengtuError('CURSOR_INVALID', 'after is no cursor of this list', {
      asked: after.slice(0, 80),
      hint: 'take endCursor of a page of the same field with the same arguments',
    });
  }
  const nodes = items.slice(start, start + first);
  const edges = nodes.map((node) => ({ cursor: cursorOf(node), node }));
  return {
    nodes,
    edges,
    totalCount: items.length,
    pageInfo: {
      hasNextPage: start + first < items.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
