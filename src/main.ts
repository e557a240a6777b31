import 'reflect-metadata';
import { ConfigError, readConfig, UPSTREAM_VARIABLES, type UpstreamName } from './config.ts';
import { startEmbedded } from './embedded-upstreams.ts';
import { openGateway } from './gateway.ts';
import { isComplete } from './sources.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const missing = (Object.keys(UPSTREAM_VARIABLES) as UpstreamName[]).filter(
    (name) => config.upstreams[name] === undefined,
  );
  const embedded = missing.length === 0 ? null : await startEmbedded({ only: missing, cacheDir: config.cacheDir });
  const addresses = { ...embedded?.addresses, ...config.upstreams };
  if (!isComplete(addresses)) throw new ConfigError('JINGMENG_URL needs JINGMENG_API_KEY beside it');
  const gateway = await openGateway(config, addresses);
  say(`蒙图 Mengtu  ${gateway.url}/graphql`);
  say(`  health     ${gateway.url}/health   ${gateway.url}/ready`);
  if (missing.length > 0) say(`  simulated  ${missing.join(', ')}`);
  say(`  today      ${config.now().toISOString()}`);
  say(
    `  started in ${(performance.now() / 1000).toFixed(1)} s, ${Math.round(process.memoryUsage().rss / 1024 ** 2)} MB`,
  );

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void gateway.close().then(() => embedded?.close());
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

try {
  await main();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Mengtu did not start: ${reason}\n`);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}
