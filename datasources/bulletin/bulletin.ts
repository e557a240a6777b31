import type { Gazetteer } from '../../statistics/gazetteer.ts';
import type { Statement, Vector, VectorKey } from '../../statistics/statement.ts';
import type { Answer, AskOptions, Batch, DataSource, SourceKey } from '../contract.ts';
import type { Deadline } from '../deadline.ts';
import { SourceFailure } from '../failure.ts';
import { Folder, type FolderFile } from '../folder/folder.ts';
import type { PublicationRecord } from '../records.ts';
import { publicationOf } from './publication.mapper.ts';

interface Read {
  readonly digest: string;
  readonly places: Gazetteer;
  readonly publication: PublicationRecord;
}

/** Published figures: a folder of JSON documents, one a publication, read anew only where a file has changed. */
export class BulletinSource implements DataSource {
  readonly name = 'bulletin';
  private readonly folder: Folder;
  private readonly places: () => Gazetteer;
  private readonly read = new Map<string, Read>();

  constructor({ directory, places }: { readonly directory: string; readonly places: () => Gazetteer }) {
    this.folder = new Folder('bulletin', directory, /\.json$/);
    this.places = places;
  }

  async fetchMany(keys: readonly SourceKey[], { deadline }: AskOptions): Promise<Batch<Answer>> {
    const { version, files } = await this.folder.look(deadline);
    const publications = files.map((file) => this.publication(file)).sort(latestFirst);
    return { version, values: keys.map((key) => answer(key, publications)) };
  }

  async probe(deadline: Deadline): Promise<string> {
    return (await this.folder.look(deadline)).version;
  }

  async close(): Promise<void> {}

  private publication(file: FolderFile): PublicationRecord {
    const places = this.places();
    const known = this.read.get(file.name);
    if (known !== undefined && known.digest === file.digest && known.places === places) return known.publication;
    const publication = publicationOf(parse(file), file, places);
    this.read.set(file.name, { digest: file.digest, places, publication });
    return publication;
  }
}

function parse(file: FolderFile): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.content));
  } catch (error) {
    throw new SourceFailure('bulletin', 'MALFORMED', { cause: error });
  }
}

/** What really was published before what is simulated, then the latest first. */
function latestFirst(left: PublicationRecord, right: PublicationRecord): number {
  if (left.simulated !== right.simulated) return left.simulated ? 1 : -1;
  return (right.publishedOn ?? '').localeCompare(left.publishedOn ?? '');
}

function answer(key: SourceKey, publications: readonly PublicationRecord[]): Answer | null {
  if (key.kind === 'publications') return publications;
  if (key.kind !== 'vector') return null;
  return vectorOf(
    key,
    publications.flatMap(({ statements }) => statements),
  );
}

function vectorOf({ metric, period, population }: VectorKey, statements: readonly Statement[]): Vector {
  const matching = statements.filter(
    (statement) => statement.metric === metric && statement.period === period && statement.population === population,
  );
  return { source: 'bulletin', key: { metric, period, population }, statements: matching, targets: [], universe: null };
}
