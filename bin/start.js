import { compile } from './build.js';

// Unset, NODE_ENV makes graphql-js check every schema and every value twice.
process.env.NODE_ENV ??= 'production';
await compile();
// The same process, so that a signal sent to `npm start` reaches the gateway itself.
await import(new URL('../dist/gateway.js', import.meta.url).href);
