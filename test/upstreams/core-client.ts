import { fileURLToPath } from 'node:url';
import { Client, type QueryResultRow } from 'pg';
import type { RunningCore } from '../../upstreams/core/server.ts';

/** The project's own: prepared databases are kept by the digest of their data, so an old one is never found. */
export const CACHE_DIR = fileURLToPath(new URL('../../.cache', import.meta.url));

export async function rowsOf<Row extends QueryResultRow>(core: RunningCore, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: core.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Every league whose UNIT row is not the sum of the counties it includes. */
export const DISAGREEMENTS = `
select unit.unit_code as code, unit.indicator, unit.month, unit.population, unit.value - sum(county.value) as difference
from monthly_figure unit
join reporting_unit member on member.kind = 'COUNTY' and (member.code = unit.unit_code
  or (member.parent = unit.unit_code and member.inclusive))
left join monthly_figure county on county.unit_code = member.code and county.grain = 'COUNTY' and county.superseded_at is null
  and (county.indicator, county.month, county.population) = (unit.indicator, unit.month, unit.population)
where unit.grain = 'UNIT' and unit.superseded_at is null
group by unit.unit_code, unit.indicator, unit.month, unit.population, unit.value
having unit.value is distinct from sum(county.value)
order by indicator, month, population`;
