import type { ApolloServerPlugin } from '@apollo/server';
import type { FragmentDefinitionNode } from 'graphql';
import type { GraphContext } from '../../resolvers/graph-context.ts';
import { planOperation } from '../../resolvers/plan/planner.ts';
import { checkMentions } from '../../resolvers/region-ref.ts';

/** Plan, then prefetch: when execution begins, all that it will read is in memory. */
export const planAndPrefetch: ApolloServerPlugin<GraphContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, operation: node, document, request, contextValue: { scope } }) {
        const fragments: Record<string, FragmentDefinitionNode> = {};
        for (const definition of document.definitions) {
          if (definition.kind === 'FragmentDefinition') fragments[definition.name.value] = definition;
        }
        // Apollo Server resolves the operation before this hook; the type does not say so.
        if (node === undefined) return;
        const plan = planOperation({ schema, node, fragments, variables: request.variables ?? {} }, scope.now);
        await scope.prepare(plan);
        if (plan.mentions.length > 0) checkMentions(scope.gazetteer, plan.mentions);
      },
    };
  },
};
