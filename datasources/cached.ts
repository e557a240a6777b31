import { type Answer, type AskOptions, type Batch, type DataSource, keyText, type SourceKey } from './contract.ts';
import { type Deadline, deadlineIn } from './deadline.ts';
import { SourceFailure } from './failure.ts';

type Answers = Omit<Batch<Answer>, 'values'> & { readonly byText: ReadonlyMap<string, Answer | Error | null> };

/**
 * The same keys at the same version are read once, however many requests ask for them at that moment. Nothing is kept
 * once it has been answered. A read belongs to no one request: whoever gives up leaves it to the others, so it has
 * `patience` milliseconds of its own, as many as a request has.
 */
export function cached(source: DataSource, { patience }: { readonly patience: number }): DataSource {
  const flights = new Map<string, Promise<Answers>>();

  const take = (keys: readonly SourceKey[], options: AskOptions): Promise<Answers> => {
    const name = JSON.stringify([options.pin ?? null, options.asOf ?? null, keys.map(keyText).sort()]);
    const under = flights.get(name);
    if (under !== undefined) return under;
    const flight = source
      .fetchMany(keys, { ...options, deadline: deadlineIn(patience) })
      .then(({ values, ...batch }) => ({
        ...batch,
        byText: new Map(keys.map((key, index) => [keyText(key), values[index] ?? null])),
      }))
      // Before anyone hears of it: a request that then starts again has to read anew.
      .finally(() => flights.delete(name));
    flights.set(name, flight);
    return flight;
  };

  return {
    name: source.name,
    fetchMany: async (keys, options) => {
      const { byText, ...batch } = await within(options.deadline, source, take(keys, options));
      return { ...batch, values: keys.map((key) => byText.get(keyText(key)) ?? null) };
    },
    probe: (deadline) => source.probe(deadline),
    close: () => source.close(),
  };
}

function within<Value>({ signal }: Deadline, { name }: DataSource, flight: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new SourceFailure(name, 'TIMEOUT'));
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    flight.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
