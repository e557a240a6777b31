import { MengtuError } from '../schema/mengtu-error.ts';

/** SNAPSHOT_GONE: what was asked for is not what the sources answer from any more. */
export function snapshotGone(asked: string, current: string): MengtuError {
  const shown = asked.slice(0, 40);
  return new MengtuError('SNAPSHOT_GONE', `快照 ${shown} 已不再保存 / snapshot ${shown} is no longer kept`, {
    asked: shown,
    hint: `the latest is ${current}`,
  });
}
