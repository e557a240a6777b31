import { writeFile } from 'node:fs/promises';
import { bundle } from './build.js';

await bundle({ 'print-graph': 'resolvers/print-graph.ts' });
const { printGraph } = await import(new URL('../dist/print-graph.js', import.meta.url).href);
await writeFile(new URL('../schema/schema.graphql', import.meta.url), await printGraph());
