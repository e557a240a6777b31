import { describeEnum } from './describe-enum.ts';

export const Direction = { ASC: 'ASC', DESC: 'DESC' } as const;
export type Direction = keyof typeof Direction;

describeEnum(Direction, 'Direction', '排序方向;空值总在最后。 Direction of an order; nulls are always last.', {
  ASC: '由小到大。 Smallest first.',
  DESC: '由大到小。 Largest first.',
});
