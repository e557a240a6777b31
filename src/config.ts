/** Everything the process is told from outside. Read once, at start; nothing else reads the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The clock of everything that depends on today. */
  readonly now: () => Date;
  /** Upstreams that are configured; the others are simulated. */
  readonly upstreams: UpstreamAddresses;
  readonly cacheDir: string;
  readonly requestTimeout: number;
  readonly sourceTimeout: number;
}

export const UPSTREAM_VARIABLES = {
  directory: 'DIRECTORY_URL',
  core: 'CORE_DATABASE_URL',
  brands: 'BRANDS_URL',
  jingmeng: 'JINGMENG_URL',
  dispatch: 'DISPATCH_DIR',
  bulletin: 'BULLETIN_DIR',
} as const;

export type UpstreamName = keyof typeof UPSTREAM_VARIABLES;

export interface UpstreamAddresses extends Readonly<Partial<Record<UpstreamName, string>>> {
  readonly jingmengApiKey?: string;
}

/** The demo's business date: the day the simulated data end. */
const DEMO_NOW = '2021-10-31T12:00:00+08:00';

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const upstreams = addresses(environment);
  const simulated = Object.keys(UPSTREAM_VARIABLES).some((name) => upstreams[name as UpstreamName] === undefined);
  return {
    host: environment.HOST || '127.0.0.1',
    port: wholeNumber('PORT', environment.PORT, 4000, 65_535),
    now: clock(environment.MENGTU_NOW || (simulated ? DEMO_NOW : undefined)),
    upstreams,
    cacheDir: environment.CACHE_DIR || '.cache',
    requestTimeout: wholeNumber('REQUEST_TIMEOUT_MS', environment.REQUEST_TIMEOUT_MS, 10_000, 600_000),
    sourceTimeout: wholeNumber('SOURCE_TIMEOUT_MS', environment.SOURCE_TIMEOUT_MS, 3_000, 600_000),
  };
}

function addresses(environment: Readonly<Record<string, string | undefined>>): UpstreamAddresses {
  const entries = Object.entries(UPSTREAM_VARIABLES).flatMap(([name, variable]) => {
    const value = environment[variable];
    if (value && variable.endsWith('_URL')) checkAddress(variable, value);
    return value ? [[name, value] as const] : [];
  });
  const apiKey = environment.JINGMENG_API_KEY;
  if (environment.JINGMENG_URL && !apiKey) throw new ConfigError('JINGMENG_URL needs JINGMENG_API_KEY beside it');
  return { ...Object.fromEntries(entries), ...(apiKey ? { jingmengApiKey: apiKey } : {}) };
}

/** The value stays unsaid: it may hold a password. */
function checkAddress(variable: string, value: string): void {
  const schemes = variable === UPSTREAM_VARIABLES.core ? ['postgres:', 'postgresql:'] : ['http:', 'https:'];
  if (URL.canParse(value) && schemes.includes(new URL(value).protocol)) return;
  throw new ConfigError(`${variable} takes an address like ${schemes[0]}//host:port/`);
}

function wholeNumber(variable: string, text: string | undefined, byDefault: number, most: number): number {
  if (text === undefined || text === '') return byDefault;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > most) {
    throw new ConfigError(`${variable} is “${text}”: it takes a whole number from 0 to ${most}`);
  }
  return number;
}

/** A fixed business date stands still: an answer of the demo is the same tomorrow. */
function clock(text: string | undefined): () => Date {
  if (text === undefined) return () => new Date();
  const fixed = new Date(text);
  if (Number.isNaN(fixed.getTime())) {
    throw new ConfigError(`MENGTU_NOW is “${text}”: it takes a time like ${DEMO_NOW}`);
  }
  return () => fixed;
}
