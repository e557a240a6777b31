import {
  astFromValue,
  doTypesOverlap,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  print,
} from 'graphql';
import type { Random } from './random.ts';

export interface RandomQuery {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values to choose from, by the name of the argument or else of its type. */
export type Values = Readonly<Record<string, readonly unknown[]>>;

/**
 * A walk at random through a schema, written down as a query: any field of any type under any other, with fragments,
 * inline fragments on interfaces, variables and directives. Each field has an alias of its own, so that none conflict.
 */
export class QueryWriter {
  private readonly schema: GraphQLSchema;
  private readonly random: Random;
  private readonly values: Values;
  private readonly fragments: string[] = [];
  private readonly declarations: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private named = 0;

  constructor(schema: GraphQLSchema, random: Random, values: Values) {
    this.schema = schema;
    this.random = random;
    this.values = values;
  }

  write(depth: number): RandomQuery {
    const selection = this.selection(this.schema.getQueryType() as GraphQLObjectType, depth);
    const variables = this.declarations.length === 0 ? '' : `(${this.declarations.join(', ')})`;
    const text = [`query Random${variables} ${selection}`, ...this.fragments].join('\n');
    return { text, variables: this.variables };
  }

  private name(prefix: string): string {
    this.named += 1;
    return `${prefix}${this.named}`;
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const branches = depth === 0 ? [] : fields.filter((field) => isCompositeType(getNamedType(field.type)));
    const parts = [
      '__typename',
      ...this.random.some(leaves, 2).map((field) => this.field(field, depth)),
      ...this.random.some(branches, 1 + this.random.upTo(1)).map((field) => this.field(field, depth)),
      ...(isAbstractType(type) && depth > 0 ? this.branchesOf(type, depth) : []),
    ];
    return `{ ${parts.join(' ')} }`;
  }

  /** Inline fragments on what the type may be, among them other interfaces of the same objects. */
  private branchesOf(type: GraphQLCompositeType, depth: number): readonly string[] {
    const composites = Object.values(this.schema.getTypeMap()).filter(isCompositeType);
    const conditions = composites.filter((other) => doTypesOverlap(this.schema, other, type));
    // The way through a second interface has to be found, but not to be walked for ever.
    return this.random
      .some(conditions, 2)
      .map((other) => `... on ${other.name} ${this.selection(other, isObjectType(other) ? depth : depth - 1)}`);
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    const given = field.args.flatMap((argument) => this.argument(argument));
    const args = given.length === 0 ? '' : `(${given.join(', ')})`;
    const below = isCompositeType(type) ? ` ${this.within(type, depth - 1)}` : '';
    return `${this.name('f')}: ${field.name}${args}${this.directive()}${below}`;
  }

  private within(type: GraphQLCompositeType, depth: number): string {
    if (!this.random.chance(0.2)) return this.selection(type, depth);
    const name = this.name('Part');
    this.fragments.push(`fragment ${name} on ${type.name} ${this.selection(type, depth)}`);
    return `{ ...${name}${this.directive()} ...${name} }`;
  }

  private directive(): string {
    if (!this.random.chance(0.08)) return '';
    const kept = this.random.chance(0.5);
    const directive = this.random.oneOf(['include', 'skip']);
    if (this.random.chance(0.5)) return ` @${directive}(if: ${kept})`;
    return ` @${directive}(if: ${this.variable('Boolean!', kept)})`;
  }

  private variable(type: string, value: unknown): string {
    const name = this.name('v');
    this.declarations.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  private argument(argument: GraphQLArgument): readonly string[] {
    const given = isNonNullType(argument.type) && argument.defaultValue === undefined;
    if (!given && argument.name !== 'first' && !this.random.chance(0.35)) return [];
    const value = this.value(argument.name, argument.type);
    if (value === undefined) return [];
    if (this.random.chance(0.25)) return [`${argument.name}: ${this.variable(argument.type.toString(), value)}`];
    const literal = astFromValue(value, argument.type);
    return literal ? [`${argument.name}: ${print(literal)}`] : [];
  }

  private value(name: string, type: GraphQLInputType): unknown {
    const nullable = getNullableType(type);
    const known = this.values[name] ?? this.values[getNamedType(type).name];
    if (known !== undefined) {
      const value = this.random.oneOf(known);
      return isListType(nullable) ? [value] : value;
    }
    if (isListType(nullable)) return [this.value(name, nullable.ofType)];
    return isEnumType(nullable) ? this.random.oneOf(nullable.getValues()).name : undefined;
  }
}
