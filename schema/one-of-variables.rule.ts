import {
  type ASTVisitor,
  type GraphQLInputType,
  isInputObjectType,
  isNonNullType,
  Kind,
  type ValidationContext,
  type VariableDefinitionNode,
} from 'graphql';
import { MengtuError } from './mengtu-error.ts';

/**
 * “All Variable Usages Are Allowed” for the field of a required @oneOf input: the variable must be non-null.
 * graphql 16.15 has the rule but overlooks `RegionRef!` (it looks at the type still wrapped), so that a null variable
 * would fail only in execution, without a code.
 */
export function OneOfVariablesRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: {
      leave(operation) {
        for (const { node, parentType } of context.getRecursiveVariableUsages(operation)) {
          const input = requiredOneOf(parentType);
          if (input === undefined) continue;
          const definition = operation.variableDefinitions?.find(
            ({ variable }) => variable.name.value === node.name.value,
          );
          if (definition === undefined || definition.type.kind === Kind.NON_NULL_TYPE) continue;
          context.reportError(nullableVariable(definition, input));
        }
      },
    },
  };
}

/** The name of X where the type is X! and X is @oneOf. */
function requiredOneOf(type: GraphQLInputType | null | undefined): string | undefined {
  if (!isNonNullType(type)) return undefined;
  return isInputObjectType(type.ofType) && type.ofType.isOneOf ? type.ofType.name : undefined;
}

function nullableVariable(definition: VariableDefinitionNode, input: string): MengtuError {
  const asked = `$${definition.variable.name.value}`;
  const message = `变量 ${asked} 用于 ${input},须声明为非空。 Variable ${asked} is used in ${input} and must be declared non-null.`;
  return new MengtuError('BAD_USER_INPUT', message, { asked, hint: `${asked}: …!`, nodes: definition });
}
