import { fileReads } from '../../datasources/folder/folder.ts';
import type { SourceName } from '../../statistics/vocabulary.ts';

/** Calls by source; for folders the files read. Probes are counted apart and not here. */
export type Counted = Readonly<Record<SourceName, number>>;

const CONTROLS = {
  directory: 'DIRECTORY_URL',
  core: 'CORE_CONTROL_URL',
  brands: 'BRANDS_URL',
  jingmeng: 'JINGMENG_URL',
} as const;

type Controlled = keyof typeof CONTROLS;

/** Reads and resets the counters that the upstreams keep themselves. */
export class Counters {
  private readonly urls: Readonly<Record<string, string>>;
  private readonly files = { dispatch: 0, bulletin: 0 };
  private readonly listener = (message: unknown) => {
    this.files[(message as { source: 'dispatch' | 'bulletin' }).source] += 1;
  };

  constructor(urls: Readonly<Record<string, string>>) {
    this.urls = urls;
    fileReads.subscribe(this.listener);
  }

  close(): void {
    fileReads.unsubscribe(this.listener);
  }

  async reset(): Promise<void> {
    this.files.dispatch = 0;
    this.files.bulletin = 0;
    await Promise.all(Object.keys(CONTROLS).map((source) => this.order(source as Controlled, 'reset')));
  }

  async read(): Promise<Counted> {
    return { ...this.files, ...(await this.served('calls')) };
  }

  /** Questions for the version alone, and pages and bodies that had not changed. Folders have none: each look lists them. */
  async readProbes(): Promise<Counted> {
    return { dispatch: 0, bulletin: 0, ...(await this.served('probes')) };
  }

  private async served(what: 'calls' | 'probes'): Promise<Readonly<Record<Controlled, number>>> {
    const count = async (source: Controlled) => {
      const response = await fetch(new URL('/__control/counters', this.control(source)));
      return ((await response.json()) as { calls: number; probes: number })[what];
    };
    const [directory, core, brands, jingmeng] = await Promise.all([
      count('directory'),
      count('core'),
      count('brands'),
      count('jingmeng'),
    ]);
    return { directory, core, brands, jingmeng };
  }

  /** Orders a fault, `{ kind: "none" }` ends it. */
  fault(source: Controlled, fault: Readonly<Record<string, unknown>>): Promise<void> {
    return this.order(source, 'fault', fault);
  }

  moveVersion(source: Controlled): Promise<void> {
    return this.order(source, 'version');
  }

  private async order(source: Controlled, what: string, body?: unknown): Promise<void> {
    const response = await fetch(new URL(`/__control/${what}`, this.control(source)), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    });
    if (!response.ok) throw new Error(`${source} refused ${what}: ${response.status}`);
  }

  private control(source: Controlled): string {
    const url = this.urls[CONTROLS[source]];
    if (url === undefined) throw new Error(`${source} has no control`);
    return url;
  }
}
