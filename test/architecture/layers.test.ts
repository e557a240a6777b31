import { describe, expect, test } from 'vitest';
import { SourceName } from '../../statistics/vocabulary.ts';
import { filesEnding, importsOf, type SourceFile } from './sources.ts';

const code = filesEnding('.ts', '.js');
/** Each may import itself and what stands after it. */
const LAYERS = ['src', 'resolvers', 'datasources', 'schema', 'statistics'];
/** Programs of their own, which share a wire with the gateway and not a line. */
const APART = ['upstreams', 'web'];

const topOf = (path: string) => path.split('/')[0] ?? '';
const layerOf = (path: string) => LAYERS.indexOf(topOf(path));
const isOfProject = (path: string) => [...LAYERS, ...APART, 'test', 'bin'].includes(topOf(path)) && path.includes('/');

/** `importer → imported`, of every import that `forbids`. */
function breaches(files: readonly SourceFile[], forbids: (importer: string, imported: string) => boolean) {
  return files.flatMap(({ path, imports }) =>
    imports.filter((imported) => forbids(path, imported)).map((imported) => `${path} → ${imported}`),
  );
}

const sourceOf = (path: string) => {
  const [layer, folder = ''] = path.split('/');
  return layer === 'datasources' && Object.hasOwn(SourceName, folder) ? folder : null;
};

describe('who imports whom', () => {
  test('is read from every file, whatever the form of the import', () => {
    for (const layer of [...LAYERS, 'upstreams', 'test', 'bin']) {
      expect(code.filter(({ path }) => topOf(path) === layer).length).toBeGreaterThan(0);
    }
    const text = `import a from './a.ts';\nimport type { B } from "./no.ts";\nimport {\n  c,\n} from '../schema/c.ts';\nimport 'd';\nexport { e } from '../x/e.ts';\nconst f = await import('./f.ts');`;
    expect(importsOf('src/http/z.ts', text)).toEqual([
      'src/http/a.ts',
      'src/schema/c.ts',
      'd',
      'src/x/e.ts',
      'src/http/f.ts',
    ]);
  });

  test('each layer imports itself and what lies below it, and nothing else', () => {
    const layered = code.filter(({ path }) => layerOf(path) >= 0);
    const forbidden = breaches(
      layered,
      (importer, imported) => isOfProject(imported) && layerOf(imported) < layerOf(importer),
    );
    expect(forbidden).toEqual([]);
  });

  test('the simulators and the pages import nothing of the gateway, and the gateway nothing of them', () => {
    const crossing = breaches(
      code.filter(({ path }) => topOf(path) !== 'test'),
      (importer, imported) =>
        isOfProject(imported) &&
        topOf(importer) !== topOf(imported) &&
        (APART.includes(topOf(importer)) || APART.includes(topOf(imported))),
    );
    expect(crossing).toEqual([]);
  });

  test('sources do not import each other, nor what they share any of them', () => {
    const shared = code.filter(({ path }) => /^datasources\/[^/]+\//u.test(path));
    const forbidden = breaches(
      shared,
      (importer, imported) => sourceOf(imported) !== null && sourceOf(imported) !== sourceOf(importer),
    );
    expect(shared.length).toBeGreaterThan(0);
    expect(forbidden).toEqual([]);
  });

  test('nothing that is shipped imports a test', () => {
    const shipped = code.filter(({ path }) => topOf(path) !== 'test' && isOfProject(path));
    expect(breaches(shipped, (_, imported) => topOf(imported) === 'test')).toEqual([]);
  });

  const users = (name: string) =>
    code.filter(
      ({ path, imports }) =>
        topOf(path) !== 'test' && imports.some((one) => one === name || one.startsWith(`${name}/`)),
    );

  test('Apollo Server is known to src alone', () => {
    const known = users('@apollo/server').map(({ path }) => path);
    expect(known.length).toBeGreaterThan(0);
    expect(known.filter((path) => topOf(path) !== 'src')).toEqual([]);
  });

  test('GraphQL is unknown to sources and statistics', () => {
    const below = ['graphql', 'type-graphql'].flatMap(users).map(({ path }) => path);
    expect(below.filter((path) => ['datasources', 'statistics'].includes(topOf(path)))).toEqual([]);
  });

  test('Redis is known to one file at most', () => {
    expect(users('ioredis').length).toBeLessThanOrEqual(1);
  });
});

describe('every file', () => {
  test('has 300 lines at most', () => {
    const long = code.filter(({ text }) => text.trimEnd().split('\n').length > 300);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('names the files that it imports by their ending', () => {
    const bare = breaches(code, (_, imported) => isOfProject(imported) && !/\.(?:ts|js|json)$/u.test(imported));
    expect(bare).toEqual([]);
  });

  test('lies within the project and reads nothing beside it', () => {
    // Written apart, so that this file is no case of it.
    const beside = new RegExp(['\\.\\.', 'shared\\b'].join('/'), 'u');
    const files = filesEnding('.ts', '.js', '.json', '.graphql', '.css', '.html', '.sh', '.ci/run');
    expect(beside.test(['read("..', 'shared/x")'].join('/'))).toBe(true);
    expect(files.filter(({ text }) => beside.test(text)).map(({ path }) => path)).toEqual([]);
    expect(breaches(code, (_, imported) => imported.startsWith('..'))).toEqual([]);
  });
});
