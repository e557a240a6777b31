import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { PlainSummary } from './test/report/plain-summary.ts';

const require = createRequire(import.meta.url);

export default defineConfig({
  // Apollo and type-graphql load graphql's CommonJS build; two copies are two realms.
  resolve: { alias: { graphql: require.resolve('graphql') } },
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', new PlainSummary()],
    setupFiles: ['test/setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
