import { deadlineIn } from '../../datasources/deadline.ts';
import type { Sources } from '../../datasources/sources.ts';
import type { VersionBook } from '../../datasources/version-book.ts';
import { type Routes, sendJson } from './front.ts';

const PROBE_TIMEOUT = 2_000;

/**
 * `/health`: the process lives. `/ready`: it can answer; with the state of each source. A source that is down does not
 * make the gateway unready: it costs its own cells only.
 */
export function healthRoutes(sources: Sources, book: VersionBook): Routes {
  return {
    '/health': { GET: (_, response) => sendJson(response, 200, { status: 'ok' }) },
    '/ready': {
      GET: async (_, response) => {
        const states = await Promise.all(
          Object.values(sources).map(async (source) => [source.name, await book.probe(source, deadlineIn(PROBE_TIMEOUT))]),
        );
        sendJson(response, 200, { status: 'ready', snapshot: book.snapshotId(), sources: Object.fromEntries(states) });
      },
    },
  };
}
