import { GraphQLError } from 'graphql';
import { everySecond } from '../control/json-server.ts';
import { versionOf } from '../control/versioned-resource.ts';
import { agreementOf, FRAMEWORK_AGREEMENT } from './agreement.ts';
import { type FiguresOptions, type PairingFigures, simulateFigures } from './figures.ts';
import { PAIRINGS, type PairingRecord } from './pairing.ts';

/** All data of the platform at one version: one request reads one edition, however the version moves meanwhile. */
export interface Edition {
  readonly version: string;
  readonly pairings: ReadonlyMap<string, PairingAtVersion>;
}
interface PairingAtVersion {
  readonly record: PairingRecord;
  readonly figures: PairingFigures;
}

const MAX_IDS = 20;

export function publish(options: FiguresOptions): Edition {
  const figures = simulateFigures(options);
  const none: PairingFigures = { targets: [], progress: [], flows: [] };
  const pairings = PAIRINGS.map((record) => ({ record, figures: figures.get(record.id) ?? none }));
  return { version: versionOf(pairings), pairings: new Map(pairings.map((pairing) => [pairing.record.id, pairing])) };
}

/** The root value of `schema.ts` over one edition. */
export function resolveFrom({ version, pairings }: Edition, missingRows: boolean) {
  return {
    meta: { version, pairingIds: [...pairings.keys()] },
    agreements: [FRAMEWORK_AGREEMENT],
    pairings({ ids }: { readonly ids: readonly string[] }) {
      if (ids.length > MAX_IDS) {
        const message = `At most ${MAX_IDS} ids a call, but got ${ids.length}`;
        throw new GraphQLError(message, { extensions: { code: 'TOO_MANY_IDS' } });
      }
      const answered = new Set(missingRows ? everySecond(ids) : ids);
      return ids.map((id) => {
        const pairing = pairings.get(id);
        return pairing === undefined || !answered.has(id) ? null : resolvePairing(pairing, version);
      });
    },
  };
}

function resolvePairing({ record, figures }: PairingAtVersion, version: string) {
  const agreement = agreementOf(record, figures);
  return {
    ...record,
    version,
    agreements: agreement === null ? [] : [agreement],
    targets: ({ years }: { readonly years: readonly number[] }) =>
      figures.targets.filter(({ year }) => years.includes(year)),
    progress: ({ months }: { readonly months: readonly string[] }) =>
      figures.progress.filter(({ month }) => months.includes(month)),
    flows: ({ months }: { readonly months: readonly string[] }) =>
      figures.flows.filter(({ month }) => months.includes(month)),
  };
}
