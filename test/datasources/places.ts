import { deadlineIn } from '../../datasources/deadline.ts';
import { DirectorySource } from '../../datasources/directory/directory.ts';
import { Gazetteer } from '../../statistics/gazetteer.ts';
import { startDirectory } from '../../upstreams/directory/server.ts';

/** The names of all regions, read once from a directory of its own. */
export async function readPlaces(): Promise<Gazetteer> {
  await using directory = await startDirectory();
  const source = new DirectorySource(directory.url);
  await source.fetchMany([{ kind: 'regions' }], { deadline: deadlineIn(20_000) });
  return new Gazetteer(source.known);
}
