export interface AskedQuery {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly [detail: string]: unknown };
}

export interface GraphAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test selects what it asked for, and fails where it is not there.
  readonly data: any;
  readonly errors: readonly GraphError[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** One query over HTTP, as any client would send it. */
export async function postGraphql(
  url: string,
  query: string,
  { variables, headers }: AskedQuery = {},
): Promise<GraphAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, ...(variables === undefined ? {} : { variables }) }),
  });
  const body = (await response.json()) as Partial<GraphAnswer>;
  return {
    status: response.status,
    headers: response.headers,
    data: body.data ?? null,
    errors: body.errors ?? [],
    extensions: body.extensions ?? {},
  };
}
