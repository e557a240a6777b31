import 'reflect-metadata';
import {
  type Config,
  ConfigError,
  readConfig,
  UPSTREAM_VARIABLES,
  type UpstreamAddresses,
  type UpstreamName,
} from './config.ts';
import { startEmbedded } from './embedded-upstreams.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { isComplete } from './sources.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const missing = (Object.keys(UPSTREAM_VARIABLES) as UpstreamName[]).filter(
    (name) => config.upstreams[name] === undefined,
  );
  const embedded = missing.length === 0 ? null : await startEmbedded({ only: missing, cacheDir: config.cacheDir });
  const gateway = await openOver({ ...embedded?.addresses, ...config.upstreams }, config).catch(async (error) => {
    // They would keep a process alive that serves nobody.
    await embedded?.close();
    throw error;
  });
  say(`蒙图 Mengtu  ${gateway.url}/graphql`);
  say(`  health     ${gateway.url}/health   ${gateway.url}/ready`);
  if (missing.length > 0) say(`  simulated  ${missing.join(', ')}`);
  say(`  today      ${config.now().toISOString()}`);
  say(
    `  started in ${(performance.now() / 1000).toFixed(1)} s, ${Math.round(process.memoryUsage().rss / 1024 ** 2)} MB`,
  );

  let stopping = false;
  const stop = () => {
    // Whoever asks twice does not want to wait for what is in flight; the simulators end with our end of their input.
    if (stopping) process.exit(130);
    stopping = true;
    void gateway.close().then(() => embedded?.close());
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function openOver(addresses: UpstreamAddresses, config: Config): Promise<Gateway> {
  if (!isComplete(addresses)) throw new Error('the simulated upstreams did not say where all of them are');
  return openGateway(config, addresses);
}

try {
  await main();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Mengtu did not start: ${reason}\n`);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}
