import { readdirSync, readFileSync } from 'node:fs';
import { SourceName } from '../../statistics/vocabulary.ts';

/** What a source was asked, as the source itself counts: `probes` are answers of “not changed”, `files` those really read. */
export interface Cost {
  readonly calls: number;
  readonly probes: number;
}

export interface CorpusQuery {
  readonly name: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Exactly the sources that the query may ask, of a gateway that has read each of them before. */
  readonly upstream: ReadonlyMap<SourceName, Cost>;
}

const FOLDER = new URL('../corpus/', import.meta.url);

/** Every query of `test/corpus`, with the cost and the variables that its header states. */
export function readCorpus(): readonly CorpusQuery[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.graphql'));
  return files.sort().map((file) => {
    const text = readFileSync(new URL(file, FOLDER), 'utf8');
    const variables: unknown = JSON.parse(headerOf(text, 'variables') ?? '{}');
    return {
      name: file.replace('.graphql', ''),
      text,
      variables: variables as CorpusQuery['variables'],
      upstream: costsIn(headerOf(text, 'upstream'), file),
    };
  });
}

function headerOf(text: string, name: string): string | undefined {
  return text
    .split('\n')
    .find((line) => line.startsWith(`# ${name}: `))
    ?.slice(name.length + 4);
}

/** `directory 1 probe, jingmeng 2 calls, bulletin 0 files`, or `none`. A line that is not understood is no promise at all. */
function costsIn(header: string | undefined, file: string): ReadonlyMap<SourceName, Cost> {
  if (header === 'none') return new Map();
  const entries = (header ?? '').split(', ').map((part): [SourceName, Cost] => {
    const {
      source = '',
      count,
      what,
    } = /^(?<source>[a-z]+) (?<count>\d+) (?<what>call|probe|file)s?$/.exec(part)?.groups ?? {};
    if (!Object.hasOwn(SourceName, source)) throw new Error(`${file}: no cost in “${part}”`);
    const counted = Number(count);
    return [source as SourceName, what === 'probe' ? { calls: 0, probes: counted } : { calls: counted, probes: 0 }];
  });
  return new Map(entries);
}
