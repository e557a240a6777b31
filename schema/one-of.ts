import { type GraphQLInputObjectType, type GraphQLSchema, isInputObjectType } from 'graphql';

/** The inputs of which exactly one field is given. */
export const ONE_OF_INPUTS = ['RegionRef', 'At', 'StatsOrder'] as const;

/**
 * Turns on graphql-js's own rule for ONE_OF_INPUTS, as far as the schema has them: type-graphql cannot say @oneOf.
 * Changes the schema in place, before anything is validated or printed. Throws where a field is required or has a
 * default, which the rule forbids.
 */
export function enforceOneOf(schema: GraphQLSchema): GraphQLSchema {
  for (const name of ONE_OF_INPUTS) {
    const type = schema.getType(name);
    if (isInputObjectType(type)) markOneOf(type);
  }
  return schema;
}

function markOneOf(type: GraphQLInputObjectType): void {
  for (const field of Object.values(type.getFields())) {
    if (field.defaultValue !== undefined || String(field.type).endsWith('!')) {
      throw new TypeError(`${type.name}.${field.name} must be nullable and without default in a @oneOf input`);
    }
  }
  type.isOneOf = true;
}
