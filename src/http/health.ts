import { deadlineIn } from '../../datasources/deadline.ts';
import type { Sources } from '../../datasources/sources.ts';
import { type SourceState, snapshotIdOf, type VersionBook } from '../../datasources/version-book.ts';
import { type Routes, sendJson } from './front.ts';

const PROBE_TIMEOUT = 2_000;

/** Learns the version of every source; one that is down is noted as such. */
export async function probeAll(sources: Sources, book: VersionBook): Promise<Readonly<Record<string, SourceState>>> {
  const states = Object.values(sources).map(
    async (source) => [source.name, await book.probe(source, deadlineIn(PROBE_TIMEOUT))] as const,
  );
  return Object.fromEntries(await Promise.all(states));
}

/**
 * `/health`: the process lives. `/ready`: it can answer; with the state of each source. A source that is down does not
 * make the gateway unready: it costs its own cells only.
 */
export function healthRoutes(sources: Sources, book: VersionBook): Routes {
  return {
    '/health': { GET: (_, response) => sendJson(response, 200, { status: 'ok' }) },
    '/ready': {
      GET: async (_, response) => {
        const states = await probeAll(sources, book);
        sendJson(response, 200, { status: 'ready', snapshot: snapshotIdOf(book.pins()), sources: states });
      },
    },
  };
}
