import { build } from 'esbuild';

/** The one compile path: what `start`, `dev` and `bench` run. About a fifth of a second. */
export async function bundle(/** @type {Record<string, string>} */ entryPoints) {
  await build({
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
    outdir: 'dist',
    entryPoints,
  });
}

export const compile = () => bundle({ gateway: 'src/main.ts', upstreams: 'upstreams/main.ts' });

if (import.meta.url === `file://${process.argv[1]}`) await compile();
