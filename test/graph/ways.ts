import {
  astFromValue,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  print,
} from 'graphql';

/** The values of arguments, by name: given where an argument is required or is named here. */
export type Given = Readonly<Record<string, unknown>>;

/** One step from a type to another: a field, or a fragment on what the objects of an abstract type may be. */
interface Step {
  readonly from: GraphQLCompositeType;
  readonly to: GraphQLCompositeType;
  readonly text: string;
}

/** One field asked for alone, by one way from the root. */
export interface LoneField {
  /** `Type.field`. */
  readonly field: string;
  readonly query: string;
}

/**
 * Every field of every type, asked for by itself: along each step that leads to its type, after the shortest way to that
 * step. Whatever a field reads has to be planned for it, since nothing stands beside it that could have planned the same.
 */
export function loneFields(schema: GraphQLSchema, given: Given): readonly LoneField[] {
  const root = schema.getQueryType();
  if (!root) return [];
  const steps = stepsOf(schema, given);
  const ways = shortestWays(root, steps);
  return steps.flatMap((step) => {
    const before = ways.get(step.from.name);
    return before === undefined ? [] : fieldsOf(step.to).map((field) => loneField([...before, step], step.to, field, given));
  });
}

function fieldsOf(type: GraphQLCompositeType): readonly GraphQLField<unknown, unknown>[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

function stepsOf(schema: GraphQLSchema, given: Given): readonly Step[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLCompositeType => isCompositeType(type) && !type.name.startsWith('__'),
  );
  return types.flatMap((from) => [
    ...fieldsOf(from).flatMap((field): readonly Step[] => {
      const to = getNamedType(field.type);
      return isCompositeType(to) ? [{ from, to, text: `${field.name}${argumentsOf(field, given)}` }] : [];
    }),
    ...(isAbstractType(from) ? schema.getPossibleTypes(from).map((to) => ({ from, to, text: `... on ${to.name}` })) : []),
  ]);
}

function shortestWays(root: GraphQLCompositeType, steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  const ways = new Map<string, readonly Step[]>([[root.name, []]]);
  for (const [name, way] of ways) {
    for (const step of steps) if (step.from.name === name && !ways.has(step.to.name)) ways.set(step.to.name, [...way, step]);
  }
  return ways;
}

function loneField(way: readonly Step[], type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, given: Given): LoneField {
  const below = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  const asked = `lone: ${field.name}${argumentsOf(field, given)}${below}`;
  return { field: `${type.name}.${field.name}`, query: `{ ${way.reduceRight((inner, { text }) => `${text} { ${inner} }`, asked)} }` };
}

function argumentsOf({ args }: GraphQLField<unknown, unknown>, given: Given): string {
  const texts = args.flatMap((argument) => {
    if (!isRequiredArgument(argument) && !Object.hasOwn(given, argument.name)) return [];
    const literal = astFromValue(given[argument.name], argument.type);
    if (!literal) throw new Error(`no value for an argument called ${argument.name}`);
    return [`${argument.name}: ${print(literal)}`];
  });
  return texts.length === 0 ? '' : `(${texts.join(', ')})`;
}
