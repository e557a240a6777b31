import { describe, expect, test } from 'vitest';
import { businessDate, businessMonth, dueDate, latestPeriod } from '../../statistics/clock.ts';
import { type MetricCode, metric } from '../../statistics/metric.ts';
import { parsePeriod } from '../../statistics/period.ts';

const latest = (code: MetricCode, now: string) => latestPeriod(metric(code), new Date(now));
const due = (code: MetricCode, period: string) => dueDate(metric(code).cadence, parsePeriod(period));

describe('the business clock', () => {
  test('is that of Shanghai', () => {
    expect(businessDate(new Date('2021-10-30T15:59:59Z'))).toBe('2021-10-30');
    expect(businessDate(new Date('2021-10-30T16:00:00Z'))).toBe('2021-10-31');
    expect(businessMonth(new Date('2021-12-31T16:00:00Z'))).toBe('2022-01');
  });

  test('a core month is due on its 28th, a month of the cooperation on the 15th of the next', () => {
    expect(due('EMPLOYED_WORKERS', '2021-10')).toBe('2021-10-28');
    expect(due('EMPLOYED_WORKERS', '2021-Q4')).toBe('2021-12-28');
    expect(due('JINGMENG_TRANSFERRED', '2021-YTD09')).toBe('2021-10-15');
    expect(due('JINGMENG_TRANSFERRED', '2021-YTD12')).toBe('2022-01-15');
    expect(due('POVERTY_EXITED_COUNTIES', '2021-06')).toBeNull();
  });

  test('the latest period is the last one due', () => {
    expect(latest('EMPLOYED_WORKERS', '2021-10-31T12:00:00+08:00')).toBe('2021-10');
    expect(latest('EMPLOYED_WORKERS', '2021-10-27T23:59:00+08:00')).toBe('2021-09');
    expect(latest('JINGMENG_TRANSFERRED', '2021-10-31T12:00:00+08:00')).toBe('2021-YTD09');
    expect(latest('JINGMENG_TRANSFERRED', '2021-10-14T12:00:00+08:00')).toBe('2021-YTD08');
    expect(latest('JINGMENG_TRANSFERRED', '2021-01-20T12:00:00+08:00')).toBe('2020-YTD12');
    expect(latest('POVERTY_EXITED_COUNTIES', '2030-01-01T00:00:00Z')).toBe('2021-06');
  });
});
