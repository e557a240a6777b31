import { build } from 'esbuild';

const shared = {
  bundle: true,
  platform: /** @type {const} */ ('node'),
  format: /** @type {const} */ ('esm'),
  target: 'node20',
  packages: /** @type {const} */ ('external'),
  sourcemap: true,
  logLevel: /** @type {const} */ ('warning'),
};

/** The one compile path: what `start`, `dev` and the end-to-end tests run. About a fifth of a second. */
export async function compile() {
  await build({
    ...shared,
    outdir: 'dist',
    entryPoints: { gateway: 'src/main.ts', upstreams: 'upstreams/main.ts' },
  });
}

if (import.meta.url === `file://${process.argv[1]}`) await compile();
