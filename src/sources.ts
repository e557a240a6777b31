import { BrandsSource } from '../datasources/brands/brands.ts';
import { BulletinSource } from '../datasources/bulletin/bulletin.ts';
import { cached } from '../datasources/cached.ts';
import type { DataSource } from '../datasources/contract.ts';
import { CONNECTIONS, CoreSource } from '../datasources/core/core.ts';
import { DirectorySource } from '../datasources/directory/directory.ts';
import { DispatchSource } from '../datasources/dispatch/dispatch.ts';
import { JingmengSource } from '../datasources/jingmeng/jingmeng.ts';
import { resilient } from '../datasources/resilient.ts';
import type { Sources } from '../datasources/sources.ts';
import { gazetteerOf } from '../statistics/gazetteer.ts';
import type { Config, UpstreamAddresses, UpstreamName } from './config.ts';

export type CompleteAddresses = Readonly<Record<UpstreamName | 'jingmengApiKey', string>>;

export function isComplete(addresses: UpstreamAddresses): addresses is CompleteAddresses {
  const { directory, core, brands, jingmeng, dispatch, bulletin, jingmengApiKey } = addresses;
  return ![directory, core, brands, jingmeng, dispatch, bulletin, jingmengApiKey].includes(undefined);
}

/** Every upstream with its decorators, one line each. Sources do not know each other: names are resolved by `places`. */
export function assembleSources(
  at: CompleteAddresses,
  { sourceTimeout, requestTimeout }: Pick<Config, 'sourceTimeout' | 'requestTimeout'>,
): Sources {
  const source = (client: DataSource, concurrency = 16) =>
    cached(resilient(client, { timeout: sourceTimeout, concurrency }), { patience: requestTimeout });
  const directory = new DirectorySource(at.directory);
  const places = () => gazetteerOf(directory.known);
  return {
    directory: source(directory),
    core: source(new CoreSource(at.core), CONNECTIONS),
    dispatch: source(new DispatchSource({ directory: at.dispatch, places })),
    brands: source(new BrandsSource({ url: at.brands, places })),
    jingmeng: source(new JingmengSource({ url: at.jingmeng, apiKey: at.jingmengApiKey, places })),
    bulletin: source(new BulletinSource({ directory: at.bulletin, places })),
  };
}
