export const VERSION = 'select version from data_version';

/** The version with the month in which the data last changed: what carriers and schemes, which have no month, are as of. */
export const STATE = `select version, to_char(changed_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month from data_version`;

const FIGURE_COLUMNS = 'indicator, month, population, unit_code, grain, value, note, recorded_at, reason, simulated';
const WANTED = '(indicator, month, population) in (select * from unnest($1::text[], $2::text[], $3::text[]))';

export const FIGURES = `select ${FIGURE_COLUMNS} from monthly_figure where ${WANTED} and superseded_at is null order by unit_code`;

/** The rows as they stood at $4: recorded by then and not yet superseded. */
export const FIGURES_AS_OF = `select ${FIGURE_COLUMNS} from monthly_figure where ${WANTED}
  and recorded_at <= $4::timestamptz and (superseded_at is null or superseded_at > $4::timestamptz) order by unit_code`;

export const UNITS = 'select code, name, kind, parent, inclusive from reporting_unit order by code';

export const CARRIERS = `select id, kind, name, county_code, recognised_on, workers, workers_exited, industry, products, brand_name,
  passed_inspection, simulated from carrier where closed_on is null order by county_code, id`;

export const GRANTS =
  'select carrier_id, kind, amount_wan, granted_on, policy_title from carrier_grant order by granted_on, carrier_id';

export const SCHEMES = `select id, kind, name, county_code, category, posts, holders, holders_exited, trained, employed, brand_name,
  amount_wan, recipients, policy_title, simulated from scheme order by county_code, id`;
