import { Control } from '../control/control.ts';
import { everySecond, type RunningServer, startJsonServer } from '../control/json-server.ts';
import { answerVersioned, notFound, versionOf } from '../control/versioned-resource.ts';
import { regionsAt } from './region.ts';

export interface DirectoryOptions {
  /** Serve `/__control`. */
  readonly control?: boolean;
}

/** Starts the directory of regions: `GET /regions` as in PROTOCOL.md. */
export function startDirectory({ control: controllable = false }: DirectoryOptions = {}): Promise<RunningServer> {
  let amendments = 0;
  let edition = publish(amendments);
  const control = new Control({
    moveVersion: () => {
      amendments += 1;
      edition = publish(amendments);
      return edition.version;
    },
  });
  return startJsonServer({
    control,
    controllable,
    answer: (request) => {
      if (request.url.pathname !== '/regions') return notFound(request.url.pathname);
      const { version, regions } = edition;
      return answerVersioned(request, version, () => ({
        version,
        regions: request.missingRows ? everySecond(regions) : regions,
      }));
    },
  });
}

function publish(amendments: number) {
  const regions = regionsAt(amendments);
  return { version: versionOf(regions), regions };
}
