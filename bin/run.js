import { basename } from 'node:path';
import { bundle } from './build.js';

// `node bin/run.js <file.ts> [arguments]`: bundles a program and runs it.
const [, , program] = process.argv;
if (program === undefined) throw new Error('say which program to run');
process.env.NODE_ENV ??= 'production';
const name = `run-${basename(program, '.ts')}`;
await bundle({ [name]: program });
await import(new URL(`../dist/${name}.js`, import.meta.url).href);
