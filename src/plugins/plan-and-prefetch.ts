import type { ApolloServerPlugin } from '@apollo/server';
import type { FragmentDefinitionNode } from 'graphql';
import type { GraphContext } from '../../resolvers/graph-context.ts';
import { planOperation } from '../../resolvers/plan/planner.ts';
import { checkMentions } from '../../resolvers/region-ref.ts';
import { snapshotGone } from '../../resolvers/snapshot-gone.ts';

/** A client that goes on reading one snapshot is told when that is no longer what the sources answer from. */
function checkSnapshot(current: string, asked: string | undefined): void {
  if (asked !== undefined && asked !== current) throw snapshotGone(asked, current);
}

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
        checkSnapshot(scope.snapshot, request.http?.headers.get('x-mengtu-snapshot'));
        if (plan.mentions.length > 0) checkMentions(scope.gazetteer, plan.mentions);
      },
    };
  },
};
