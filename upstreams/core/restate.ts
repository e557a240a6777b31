import { runInTransaction, type SqlClient } from './load.ts';

/** The cell that a version move restates: 敖汉旗, 务工就业的脱贫人口, 2021-10; its league's row goes with it. */
const CELL = "indicator = 'JY01' and month = '2021-10' and population = '2'";
const ROWS = "((unit_code = '150430' and grain = 'COUNTY') or (unit_code = '150400' and grain = 'UNIT'))";
const ADDED_PERSONS = 7;
const REASON = '核查更正';

// A fixed time after the last freeze, and a minute later each time: a clock would make two runs differ.
const NEXT_INSTANT = `
create temporary table restatement on commit drop as
select greatest(max(recorded_at), '2021-10-30T10:00:00+08:00') + interval '1 minute' as at
from monthly_figure where ${CELL} and ${ROWS}`;

const SUPERSEDE = `
update monthly_figure set superseded_at = (select at from restatement)
where ${CELL} and ${ROWS} and superseded_at is null`;

const RESTATE = `
insert into monthly_figure
select indicator, month, population, unit_code, grain, value + ${ADDED_PERSONS}, note, at, null, '${REASON}', simulated
from monthly_figure, restatement where ${CELL} and ${ROWS} and superseded_at = at`;

// The version ends in the number of the move.
const MOVE_VERSION = `
update data_version set changed_at = at,
  version = regexp_replace(version, '[0-9]+$', '') || (substring(version from '[0-9]+$')::int + 1)
from restatement`;

/** Restates one datum and moves the version with it, in one transaction; the superseded rows stay. */
export async function restate(client: SqlClient): Promise<void> {
  await runInTransaction(client, [NEXT_INSTANT, SUPERSEDE, RESTATE, MOVE_VERSION]);
}
