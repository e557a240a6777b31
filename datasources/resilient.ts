import { Bulkhead } from './bulkhead.ts';
import type { DataSource } from './contract.ts';
import { deadlineIn } from './deadline.ts';

interface Limits {
  /** Milliseconds of one call, counted from its start: waiting for a place is not the source's fault. */
  readonly timeout: number;
  readonly concurrency: number;
}

/** The source with a time limit of its own, within the request's, and no more calls at once than it can serve. */
export function resilient(source: DataSource, { timeout, concurrency }: Limits): DataSource {
  const bulkhead = new Bulkhead(source.name, concurrency);
  return {
    name: source.name,
    fetchMany: (keys, options) =>
      bulkhead.run(options.deadline, () =>
        source.fetchMany(keys, { ...options, deadline: deadlineIn(timeout, options.deadline) }),
      ),
    probe: (deadline) => bulkhead.run(deadline, () => source.probe(deadlineIn(timeout, deadline))),
    close: () => source.close(),
  };
}
