import { createHash } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceName } from '../../statistics/vocabulary.ts';
import type { Deadline } from '../deadline.ts';
import { SourceFailure } from '../failure.ts';

/** Publishes `{ source, file }` for each file that is really read: how the calls of a folder source are counted. */
export const fileReads = channel('mengtu:file-read');

const MAX_FILE_BYTES = 16 * 1024 * 1024;

export interface FolderFile {
  readonly name: string;
  /** sha-256 of the content, hex. */
  readonly digest: string;
  readonly modifiedAt: string;
  readonly content: Buffer;
}

export interface FolderState {
  /** Digest of all names and contents. */
  readonly version: string;
  readonly files: readonly FolderFile[];
}

interface Remembered {
  readonly stamp: string;
  readonly file: FolderFile;
}

/**
 * A folder as an upstream. Each look lists it and reads only files whose size or times have changed, so the version is
 * that of the bytes in hand: a file replaced in mid-read is seen by the second listing and read again.
 */
export class Folder {
  private readonly source: SourceName;
  private readonly path: string;
  private readonly pattern: RegExp;
  private readonly known = new Map<string, Remembered>();

  constructor(source: SourceName, path: string, pattern: RegExp) {
    this.source = source;
    this.path = path;
    this.pattern = pattern;
  }

  async look(deadline: Deadline): Promise<FolderState> {
    try {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const before = await this.list(deadline);
        const files: FolderFile[] = [];
        for (const [name, stamp] of before) files.push(await this.read(name, stamp, deadline));
        const after = await this.list(deadline);
        if (sameEntries(before, after)) return { version: versionOf(files), files };
      }
    } catch (error) {
      if (error instanceof SourceFailure) throw error;
      throw new SourceFailure(this.source, deadline.signal.aborted ? 'TIMEOUT' : 'UNREACHABLE', { cause: error });
    }
    throw new SourceFailure(this.source, 'MALFORMED', { cause: new Error('the folder keeps changing') });
  }

  private async list(deadline: Deadline): Promise<ReadonlyMap<string, string>> {
    deadline.signal.throwIfAborted();
    const names = (await readdir(this.path)).filter((name) => this.pattern.test(name)).sort();
    const stamps = await Promise.all(
      names.map(async (name) => {
        const { size, mtimeMs, ctimeMs, ino } = await stat(join(this.path, name));
        if (size > MAX_FILE_BYTES) throw new SourceFailure(this.source, 'TOO_LARGE');
        return [name, `${size}:${mtimeMs}:${ctimeMs}:${ino}`] as const;
      }),
    );
    return new Map(stamps);
  }

  private async read(name: string, stamp: string, deadline: Deadline): Promise<FolderFile> {
    const remembered = this.known.get(name);
    if (remembered?.stamp === stamp) return remembered.file;
    const path = join(this.path, name);
    const [content, { mtime }] = await Promise.all([readFile(path, { signal: deadline.signal }), stat(path)]);
    fileReads.publish({ source: this.source, file: name });
    const digest = createHash('sha256').update(content).digest('hex');
    const file: FolderFile = { name, digest, modifiedAt: mtime.toISOString(), content };
    this.known.set(name, { stamp, file });
    return file;
  }
}

function sameEntries(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): boolean {
  return left.size === right.size && [...left].every(([name, stamp]) => right.get(name) === stamp);
}

function versionOf(files: readonly FolderFile[]): string {
  const hash = createHash('sha256');
  for (const { name, digest } of files) hash.update(`${name}\0${digest}\n`);
  return hash.digest('hex').slice(0, 16);
}
