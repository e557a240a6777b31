import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  typeFromAST,
} from 'graphql';
import { MengtuError } from '../../schema/mengtu-error.ts';

/** What is estimated: variables are coerced already. */
export interface SizedOperation {
  readonly schema: GraphQLSchema;
  readonly node: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An answer is built whole in memory before its first byte leaves. Estimates run high: a sum of sums counts as twenty times twenty. */
export const MAX_FIELDS = 600_000;

/** Any longer way to say “far too many” is lost in rounding, and infinity times nothing is no number. */
const FAR_TOO_MANY = 1e12;

/** How long a list can get, by its field: there are 134 regions, 17 under one at most, 103 counties. */
const BOUNDS: ReadonlyMap<string, number> = new Map([
  ['regions', 150],
  ['children', 120],
  ['brands', 40],
  ['pairings', 40],
  ['programs', 500],
  ['policies', 30],
  ['events', 30],
  ['metrics', 50],
  ['sources', 10],
  ['ancestors', 3],
  ['aliases', 15],
  ['alternatives', 6],
  ['inputs', 20],
  ['steps', 6],
  ['parts', 103],
  ['missing', 103],
  ['types', 150],
]);
const CHILDREN_OF_ONE_LEVEL = 20;
const OTHER_LISTS = 5;

/** Refuses an operation whose answer could outgrow the process, before any source is asked. */
export function checkSize(operation: SizedOperation): void {
  const fields = estimateFields(operation);
  if (fields <= MAX_FIELDS) return;
  const asked = fields >= FAR_TOO_MANY ? `${FAR_TOO_MANY} fields or more` : `up to ${fields} fields`;
  throw new MengtuError('COST_EXCEEDED', `回答过大 / the answer could hold too many fields: ${asked}`, {
    asked,
    hint: `至多 ${MAX_FIELDS} 个字段:减小 first、减少列表套列表的层数,或分次查询 / up to ${MAX_FIELDS} fields fit: a smaller first, fewer lists within lists, or several queries`,
  });
}

/** An upper estimate of the fields in the answer: lists multiply all that is selected below them. */
export function estimateFields(operation: SizedOperation): number {
  const root = operation.schema.getRootType(operation.node.operation);
  return root ? new Estimate(operation).selections(operation.node.selectionSet, root) : 0;
}

class Estimate {
  private readonly operation: SizedOperation;
  /** A selection is as large wherever it is spread: a fragment spread twice in a fragment spread twice … is read once. */
  private readonly known = new Map<SelectionSetNode, Map<string, number>>();

  constructor(operation: SizedOperation) {
    this.operation = operation;
  }

  selections(set: SelectionSetNode, type: GraphQLObjectType): number {
    const sizes = this.known.get(set) ?? new Map<string, number>();
    this.known.set(set, sizes);
    const known = sizes.get(type.name);
    if (known !== undefined) return known;
    const size = Math.min(this.collected(set, type, new Set()), FAR_TOO_MANY);
    sizes.set(type.name, size);
    return size;
  }

  /** As execution collects the fields of one object: a fragment that is spread again there adds nothing. */
  private collected(set: SelectionSetNode, type: GraphQLObjectType, spread: Set<string>): number {
    return set.selections.reduce((size, node) => size + this.selection(node, type, spread), 0);
  }

  private selection(node: SelectionNode, type: GraphQLObjectType, spread: Set<string>): number {
    const { schema, fragments, variables } = this.operation;
    if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return 0;
    if (getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if === false) return 0;
    if (node.kind === 'Field') return this.field(node, type);
    if (node.kind === 'FragmentSpread') {
      if (spread.has(node.name.value)) return 0;
      spread.add(node.name.value);
    }
    const fragment = node.kind === 'InlineFragment' ? node : fragments[node.name.value];
    if (fragment === undefined) return 0;
    const condition = fragment.typeCondition && typeFromAST(schema, fragment.typeCondition);
    const applies =
      condition === undefined || condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
    return applies ? this.collected(fragment.selectionSet, type, spread) : 0;
  }

  private field(node: FieldNode, type: GraphQLObjectType): number {
    const field = this.definition(node.name.value, type);
    if (field === undefined || node.selectionSet === undefined) return 1;
    const args = getArgumentValues(field, node, this.operation.variables);
    return 1 + lengthOf(field, type, args) * this.largest(node.selectionSet, field.type);
  }

  private definition(name: string, type: GraphQLObjectType): GraphQLField<unknown, unknown> | undefined {
    if (type === this.operation.schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return type.getFields()[name];
  }

  /** An object of an interface or a union is one of its types, not all of them at once. */
  private largest(set: SelectionSetNode, output: GraphQLOutputType): number {
    const named = getNamedType(output);
    if (isObjectType(named)) return this.selections(set, named);
    if (!isCompositeType(named)) return 0;
    const possible = this.operation.schema.getPossibleTypes(named);
    return possible.reduce((most, type) => Math.max(most, this.selections(set, type)), 0);
  }
}

const isConnection = (name: string) => name.endsWith('Connection');

/** How many objects a field stands for. A connection is as many as its page; its own lists are that page again. */
function lengthOf(
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLObjectType,
  args: Readonly<Record<string, unknown>>,
): number {
  const paged = isConnection(getNamedType(field.type).name);
  if (!paged && (isConnection(parent.name) || !isListType(getNullableType(field.type)))) return 1;
  const oneLevel = field.name === 'children' && (args.level === undefined || args.level === null);
  const bound = oneLevel ? CHILDREN_OF_ONE_LEVEL : BOUNDS.get(field.name);
  // Whether it may be asked at all is the plan's to say.
  if (typeof args.first === 'number') return Math.max(0, Math.min(args.first, bound ?? args.first));
  return bound ?? OTHER_LISTS;
}
