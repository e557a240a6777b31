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

/** The values of required arguments, by name; and `first`, so that a page holds some of every kind. */
export type Given = Readonly<Record<string, unknown>>;

/** The way to a type, step by step, where the shortest leads to none of it. */
export type KnownWays = Readonly<Record<string, readonly string[]>>;

/** What the fields in question are called in the answer, and no others. */
export const LONE = 'lone_';

/** One step from a type to another: a field, or a fragment on what the objects of an abstract type may be. */
interface Step {
  readonly from: GraphQLCompositeType;
  readonly to: GraphQLCompositeType;
  readonly text: string;
}

export interface LoneQuery {
  /** What it asks for, as `Type.field`. */
  readonly fields: readonly string[];
  readonly text: string;
}

/**
 * Every field of every type, asked for by itself: along each step that leads to its type, after the shortest way to that
 * step. Whatever a field reads has to be planned for it, since nothing stands beside it that could have planned the same.
 * Only plain fields, which have neither arguments nor fields of their own, go together.
 */
export function loneQueries(schema: GraphQLSchema, given: Given, known: KnownWays): readonly LoneQuery[] {
  const root = schema.getQueryType();
  if (!root) return [];
  const steps = stepsOf(schema, given);
  const ways = shortestWays(root, steps, known);
  const alongSteps = steps.flatMap(({ from, to, text }) => {
    const before = ways.get(from.name);
    return before === undefined ? [] : loneQueriesAt([...before, text], to, given);
  });
  const alongKnown = Object.entries(known).flatMap(([name, way]) => {
    const type = schema.getType(name);
    return isCompositeType(type) ? loneQueriesAt(way, type, given) : [];
  });
  return [...alongSteps, ...alongKnown];
}

function loneQueriesAt(way: readonly string[], type: GraphQLCompositeType, given: Given): readonly LoneQuery[] {
  const fields = fieldsOf(type);
  const plain = fields.filter((field) => field.args.length === 0 && !isCompositeType(getNamedType(field.type)));
  const groups = [plain, ...fields.filter((field) => !plain.includes(field)).map((field) => [field])];
  return groups.filter((group) => group.length > 0).map((group) => loneQuery(way, type, group, given));
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
    ...(isAbstractType(from)
      ? schema.getPossibleTypes(from).map((to) => ({ from, to, text: `... on ${to.name}` }))
      : []),
  ]);
}

function shortestWays(
  root: GraphQLCompositeType,
  steps: readonly Step[],
  known: KnownWays,
): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>([[root.name, []], ...Object.entries(known)]);
  // A map visits what is added to it while it is walked: breadth first.
  for (const [name, way] of ways) {
    for (const { from, to, text } of steps)
      if (from.name === name && !ways.has(to.name)) ways.set(to.name, [...way, text]);
  }
  return ways;
}

function loneQuery(
  way: readonly string[],
  type: GraphQLCompositeType,
  fields: readonly GraphQLField<unknown, unknown>[],
  given: Given,
): LoneQuery {
  const asked = fields.map((field) => {
    const below = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
    return `${LONE}${field.name}: ${field.name}${argumentsOf(field, given)}${below}`;
  });
  return {
    fields: fields.map(({ name }) => `${type.name}.${name}`),
    text: `{ ${way.reduceRight((inner, step) => `${step} { ${inner} }`, asked.join(' '))} }`,
  };
}

function argumentsOf({ args }: GraphQLField<unknown, unknown>, given: Given): string {
  const texts = args.flatMap((argument) => {
    if (!isRequiredArgument(argument) && argument.name !== 'first') return [];
    const literal = astFromValue(given[argument.name], argument.type);
    if (!literal) throw new Error(`no value for an argument called ${argument.name}`);
    return [`${argument.name}: ${print(literal)}`];
  });
  return texts.length === 0 ? '' : `(${texts.join(', ')})`;
}
