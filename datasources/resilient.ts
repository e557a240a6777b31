import type { DataSource } from './contract.ts';
import { deadlineIn } from './deadline.ts';

/** The source with a time limit of its own, within the request's. */
export function resilient(source: DataSource, { timeout }: { readonly timeout: number }): DataSource {
  return {
    name: source.name,
    fetchMany: (keys, options) =>
      source.fetchMany(keys, { ...options, deadline: deadlineIn(timeout, options.deadline) }),
    probe: (deadline) => source.probe(deadlineIn(timeout, deadline)),
    close: () => source.close(),
  };
}
