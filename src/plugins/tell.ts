import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphContext } from '../../resolvers/graph-context.ts';

/** Puts into `extensions` what a client may want to know of its answer, and the snapshot into a header. */
export const tell: ApolloServerPlugin<GraphContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue: { scope, trace } }) {
        const { body, http } = response;
        if (body.kind !== 'single') return;
        const { data } = body.singleResult;
        // Errors in a part of an answer do not make the whole a failure.
        if (data !== undefined && data !== null) http.status = 200;
        if (data === undefined) return;
        const { snapshot } = scope;
        http.headers.set('x-mengtu-snapshot', snapshot);
        const extensions: Record<string, unknown> = { ...body.singleResult.extensions, snapshot };
        const notices = scope.notices();
        if (notices.length > 0) extensions.notices = notices;
        if (trace) extensions.trace = { calls: scope.loaders.calls };
        body.singleResult.extensions = extensions;
      },
    };
  },
};
