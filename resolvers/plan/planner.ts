import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLArgument,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLInputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getVariableValues,
  type InlineFragmentNode,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import { checkPageSize } from '../paging.ts';
import { hintOf, NOTHING, type PlanScope } from './hint.ts';
import { Plan } from './plan.ts';

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly node: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** `region(ref)` answers an unknown or ambiguous name with a union member; everywhere else it is an error. */
const ANSWERED_BY_UNION = 'Query.region(ref)';

/**
 * One walk of a validated operation. Fields tell their needs by a hint beside their resolver; fragments, variables and
 * @skip/@include are followed as execution will follow them. Throws GraphQLErrors for what is wrong from the arguments alone.
 */
export function planOperation(operation: Operation, now: Date): Plan {
  const { schema, node } = operation;
  const coerced = getVariableValues(schema, node.variableDefinitions ?? [], operation.variables, { maxErrors: 5 });
  if (coerced.errors !== undefined) {
    const [first] = coerced.errors;
    throw first ?? new GraphQLError('invalid variables');
  }
  const root = schema.getRootType(node.operation);
  const plan = new Plan(now);
  if (root) new Walk({ ...operation, variables: coerced.coerced }, plan).selections(node.selectionSet, root, NOTHING);
  return plan;
}

class Walk {
  private readonly operation: Operation;
  private readonly plan: Plan;

  constructor(operation: Operation, plan: Plan) {
    this.operation = operation;
    this.plan = plan;
  }

  selections(set: SelectionSetNode, type: GraphQLCompositeType, scope: PlanScope): void {
    for (const selection of set.selections) {
      if (!this.included(selection)) continue;
      if (selection.kind === 'Field') this.field(selection, type, scope);
      else this.fragment(selection, type, scope);
    }
  }

  private fragment(node: FragmentSpreadNode | InlineFragmentNode, type: GraphQLCompositeType, scope: PlanScope): void {
    const fragment = node.kind === 'InlineFragment' ? node : this.operation.fragments[node.name.value];
    if (fragment === undefined) return;
    const condition = fragment.typeCondition && typeFromAST(this.operation.schema, fragment.typeCondition);
    this.selections(fragment.selectionSet, isCompositeType(condition) ? condition : type, scope);
  }

  private included(selection: SelectionSetNode['selections'][number]): boolean {
    const { variables } = this.operation;
    return (
      getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false
    );
  }

  private field(node: FieldNode, type: GraphQLCompositeType, scope: PlanScope): void {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    // __typename and the introspection fields ask nothing of any source.
    if (field === undefined) return;
    const inner = this.ask(node, `${type.name}.${field.name}`, field, scope);
    const result = getNamedType(field.type);
    if (node.selectionSet !== undefined && isCompositeType(result)) this.selections(node.selectionSet, result, inner);
  }

  private ask(node: FieldNode, place: string, field: GraphQLField<unknown, unknown>, scope: PlanScope): PlanScope {
    const args = getArgumentValues(field, node, this.operation.variables);
    checkPageSize(args.first, place);
    for (const argument of field.args) this.mention(argument, args[argument.name], place);
    try {
      return hintOf(field.extensions)?.({ plan: this.plan, args, parent: scope }) ?? scope;
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      throw new GraphQLError(error.message, { nodes: node, extensions: error.extensions, originalError: error });
    }
  }

  private mention(argument: GraphQLArgument, value: unknown, place: string): void {
    const at = `${place}(${argument.name})`;
    if (at === ANSWERED_BY_UNION) this.plan.needDirectory();
    else this.mentionsIn(argument.type, value, at);
  }

  private mentionsIn(type: GraphQLInputType, value: unknown, at: string): void {
    if (value === null || value === undefined) return;
    if (isNonNullType(type)) this.mentionsIn(type.ofType, value, at);
    else if (isListType(type)) {
      for (const item of Array.isArray(value) ? value : [value]) this.mentionsIn(type.ofType, item, at);
    } else if (isInputObjectType(type)) {
      if (type.name === 'RegionRef') {
        this.plan.needDirectory();
        this.plan.mentions.push({ ref: value, at });
        return;
      }
      const entries = value as Readonly<Record<string, unknown>>;
      for (const field of Object.values(type.getFields()))
        this.mentionsIn(field.type, entries[field.name], `${at}.${field.name}`);
    }
  }
}
