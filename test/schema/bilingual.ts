import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

interface Described {
  readonly at: string;
  readonly description: string | null | undefined;
}

/** The house form: “中文。 English.” */
const BILINGUAL = /\p{Script=Han}.*。 .*[A-Za-z]{2,}/su;

function* membersOf(type: GraphQLNamedType): Generator<Described> {
  if (isEnumType(type)) {
    for (const { name, description } of type.getValues()) yield { at: `${type}.${name}`, description };
  } else if (isInputObjectType(type)) {
    for (const { name, description } of Object.values(type.getFields())) yield { at: `${type}.${name}`, description };
  } else if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      yield { at: `${type}.${field.name}`, description: field.description };
      for (const { name, description } of field.args) yield { at: `${type}.${field.name}(${name}:)`, description };
    }
  }
}

/** Every type, field, argument and enum value that a schema itself defines. */
export function* describedParts(schema: GraphQLSchema): Generator<Described> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    yield { at: type.name, description: type.description };
    yield* membersOf(type);
  }
}

/** Where a description is absent or lacks one of the two languages; the root type, which cannot have one, aside. */
export function undescribed(schema: GraphQLSchema): readonly string[] {
  const root = schema.getQueryType()?.name;
  return [...describedParts(schema)]
    .filter(({ at, description }) => at !== root && !BILINGUAL.test(description ?? ''))
    .map(({ at }) => at);
}
