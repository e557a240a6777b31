import { type GraphQLSchema, isAbstractType } from 'graphql';

/**
 * Lets graphql-js read `__typename` itself. type-graphql wraps every resolveType in an async function, which costs a
 * promise for each node of a list. Changes the schema in place.
 */
export function resolveTypeByName(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = null;
  }
  return schema;
}
