import { type DocumentNode, GraphQLError, Kind, parse } from 'graphql';

export interface GraphqlRequest {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** Reads `{ query, variables?, operationName? }`; throws a GraphQLError or a SyntaxError for anything else. */
export function parseGraphqlRequest(body: string): GraphqlRequest {
  const json: unknown = JSON.parse(body);
  if (typeof json !== 'object' || json === null || !('query' in json) || typeof json.query !== 'string') {
    throw new GraphQLError('The body is an object with a query');
  }
  const { variables, operationName } = json as { readonly variables?: unknown; readonly operationName?: unknown };
  return {
    document: parse(json.query),
    variables: typeof variables === 'object' && variables !== null ? { ...variables } : {},
    operationName: typeof operationName === 'string' ? operationName : undefined,
  };
}

/** Whether nothing but `meta` is asked for at the root: the probe. */
export function asksOnlyForMeta({ document }: GraphqlRequest): boolean {
  return document.definitions.every(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && ['meta', '__typename'].includes(selection.name.value),
      ),
  );
}
