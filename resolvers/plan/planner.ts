import {
  doTypesOverlap,
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
  print,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import { findMengtuError, MengtuError } from '../../schema/mengtu-error.ts';
import { checkPageSize } from '../paging.ts';
import { hintOf, NOTHING, type PlanScope } from './hint.ts';
import { Plan } from './plan.ts';
import { checkSize } from './size.ts';

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
  const root = schema.getRootType(node.operation);
  // Validation does not ask whether the schema has the kind of operation at all.
  if (!root) {
    throw new MengtuError('GRAPHQL_VALIDATION_FAILED', `这个图只供查询 / the graph has no ${node.operation}`, {
      asked: node.operation,
      hint: 'query { … }',
    });
  }
  const coerced = getVariableValues(schema, node.variableDefinitions ?? [], operation.variables, { maxErrors: 1 });
  const plan = new Plan(now);
  try {
    if (coerced.errors !== undefined) throw coerced.errors[0];
    const known = { ...operation, variables: coerced.coerced };
    checkSize(known);
    new Walk(known, plan).selections(node.selectionSet, root, NOTHING);
  } catch (error) {
    throw asBadInput(error);
  }
  return plan;
}

/** graphql-js refuses a value of a variable or an argument without a code of its own. */
function asBadInput(error: unknown): unknown {
  if (!(error instanceof GraphQLError) || findMengtuError(error) !== undefined) return error;
  const [place] = error.nodes ?? [];
  return new MengtuError('BAD_USER_INPUT', error.message, {
    hint: '类型与取值见模式,可内省 / see the schema for types and values: introspection is on',
    ...(place === undefined ? {} : { asked: print(place).slice(0, 60), nodes: place }),
  });
}

class Walk {
  private readonly operation: Operation;
  private readonly plan: Plan;
  /** Each selection is walked once a scope, however often it is spread: a fragment spread twice in a fragment spread twice … */
  private readonly walked = new Map<SelectionSetNode, Set<string>>();

  constructor(operation: Operation, plan: Plan) {
    this.operation = operation;
    this.plan = plan;
  }

  selections(set: SelectionSetNode, type: GraphQLCompositeType, scope: PlanScope): void {
    const walked = this.walked.get(set) ?? new Set();
    const way = JSON.stringify([type.name, scope]);
    if (walked.has(way)) return;
    this.walked.set(set, walked.add(way));
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
    const inner = isCompositeType(condition) ? condition : type;
    if (this.isPossible(inner, scope)) this.selections(fragment.selectionSet, inner, scope);
  }

  private isPossible(type: GraphQLCompositeType, { only }: PlanScope): boolean {
    if (only === undefined) return true;
    const known = this.operation.schema.getType(only);
    return isCompositeType(known) && doTypesOverlap(this.operation.schema, known, type);
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
      return hintOf(field.extensions)?.({ plan: this.plan, args, parent: scope }) ?? { cells: scope.cells };
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
