/** The tables of PROTOCOL.md. `simulated` is true throughout: the publications state none of these cells. */
export const SCHEMA = `
create table data_version (
  version text not null,
  changed_at timestamptz not null
);
create table indicator (
  code text primary key,
  name text not null,
  unit text not null,
  kind text not null check (kind in ('stock', 'flow'))
);
create table reporting_unit (
  code char(6) not null,
  name text not null,
  kind text not null check (kind in ('UNIT', 'COUNTY')),
  parent char(6) not null,
  inclusive boolean not null,
  primary key (code, kind)
);
create table frozen_state (
  frozen_at timestamptz primary key,
  label text not null
);
create table monthly_figure (
  indicator text not null references indicator,
  month char(7) not null,
  population char(1) not null,
  unit_code char(6) not null,
  grain text not null check (grain in ('COUNTY', 'UNIT')),
  value numeric(18, 4),
  note text,
  recorded_at timestamptz not null,
  superseded_at timestamptz check (superseded_at > recorded_at),
  reason text,
  simulated boolean not null,
  check (value is not null or note is not null)
);
create table carrier (
  id text primary key,
  kind text not null check (kind in ('帮扶车间', '龙头企业')),
  name text not null,
  county_code char(6) not null,
  recognised_on date not null,
  closed_on date,
  workers integer not null,
  workers_exited integer not null check (workers_exited <= workers),
  industry text,
  products text[] not null,
  brand_name text,
  passed_inspection boolean,
  simulated boolean not null
);
create table carrier_grant (
  carrier_id text not null references carrier,
  kind text not null check (kind in ('贷款', '奖补')),
  amount_wan numeric(14, 4) not null,
  granted_on date not null,
  policy_title text
);
create table scheme (
  id text primary key,
  kind text not null check (kind in ('公益性岗位', '培训', '奖补', '贷款')),
  name text not null,
  county_code char(6) not null,
  category text,
  posts integer,
  holders integer,
  holders_exited integer,
  trained integer,
  employed integer,
  brand_name text,
  amount_wan numeric(14, 4),
  recipients integer,
  policy_title text,
  simulated boolean not null
)`;

/** Made when the rows are in. Unique: a cell has one row a moment of recording. */
export const INDEXES = `
create unique index monthly_figure_cell
  on monthly_figure (indicator, month, population, grain, unit_code, recorded_at)`;
