import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR, type DuckDBConnection, type DuckDBType, type DuckDBValue } from "@duckdb/node-api";
import type { Cell, PlanSnapshot } from "#core";
import { cellsOf } from "./synthetic-plan";

/** What DuckDB computes for each benefit, in the order of the Benefits table. */
export interface DuckFigures {
  readonly planned: readonly number[];
  readonly actual: readonly (number | null)[];
  readonly variance: readonly (number | null)[];
  readonly status: readonly string[];
}

/** DuckDB in this process: the strongest engine that a spreadsheet's owner would take for this instead. */
export interface DuckDb {
  /** The two tables from the cells; what is there already goes. */
  load(snapshot: PlanSnapshot): Promise<void>;
  figures(statusDate: number): Promise<DuckFigures>;
  close(): void;
}

const benefitColumns = [
  ["id", "Benefit ID", VARCHAR],
  ["nature", "Nature", VARCHAR],
  ["kind", "Kind", VARCHAR],
  ["direction", "Direction", VARCHAR],
  ["profile", "Profile", VARCHAR],
  ["baseline", "Baseline", DOUBLE],
  ["target", "Target", DOUBLE],
  ["start_day", "Start", INTEGER],
  ["due", "Due", INTEGER],
  ["end_day", "End", INTEGER],
  ["amber", "Amber tolerance", DOUBLE],
  ["red", "Red tolerance", DOUBLE],
] as const;

const measurementColumns = [
  ["id", "Benefit ID", VARCHAR],
  ["day", "Date", INTEGER],
  ["actual", "Actual", DOUBLE],
  ["validated_by", "Validated by", VARCHAR],
  ["validated_on", "Validated on", INTEGER],
] as const;

export async function openDuckDb(): Promise<DuckDb> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return {
    async load(snapshot) {
      await loadTable(connection, "benefits", snapshot, "Benefits", benefitColumns);
      await loadTable(connection, "measurements", snapshot, "Measurements", measurementColumns);
    },
    async figures(statusDate) {
      const reader = await connection.runAndReadAll(figuresSql, { t: statusDate });
      const [planned, actual, variance, status] = reader.getColumns();
      return { planned, actual, variance, status } as unknown as DuckFigures;
    },
    close: () => connection.closeSync(),
  };
}

type LoadedColumn = readonly [name: string, header: string, type: DuckDBType];

/** As many rows as a vector of DuckDB holds. */
const chunkRows = 2048;

/** By whole columns of chunks, which is the fastest way in that the package offers. */
async function loadTable(connection: DuckDBConnection, name: string, snapshot: PlanSnapshot, table: string, columns: readonly LoadedColumn[]): Promise<void> {
  const position = name === "benefits" ? [["position", INTEGER] as const] : [];
  const typed = [...position, ...columns.map(([column, , type]) => [column, type] as const)];
  await connection.run(`create or replace table ${name} (${typed.map(([column, type]) => `${column} ${String(type)}`).join(", ")})`);
  const appender = await connection.createAppender(name);
  const cells: readonly (readonly Cell[])[] = columns.map(([, header]) => cellsOf(snapshot, table, header));
  const rowCount = cells[0]?.length ?? 0;
  for (let from = 0; from < rowCount; from += chunkRows) {
    const to = Math.min(from + chunkRows, rowCount);
    const chunk = DuckDBDataChunk.create(
      typed.map(([, type]) => type),
      to - from,
    );
    if (position.length > 0)
      chunk.setColumnValues(
        0,
        Array.from({ length: to - from }, (_, index) => from + index),
      );
    cells.forEach((column, index) => chunk.setColumnValues(index + position.length, column.slice(from, to) as DuckDBValue[]));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** The plan's ramp at a day, in SQL. */
const elapsedSql = (day: string): string => `case when ${day} < start_day then 0.0 when ${day} >= due then 1.0
      else (${day} - start_day + case kind when 'Flow' then 1 else 0 end)::double / (due - start_day + case kind when 'Flow' then 1 else 0 end) end`;
const shareSql = (day: string, x: string): string => `case when kind = 'Milestone' then (case when ${day} >= due then 1.0 else 0.0 end)
      when maintains then (case when ${day} >= start_day then 1.0 else 0.0 end)
      else case profile
        when 'Linear' then ${x}
        when 'S-curve' then ${x} * ${x} * (3 - 2 * ${x})
        when 'Front-loaded' then 1 - (1 - ${x}) * (1 - ${x})
        when 'Back-loaded' then ${x} * ${x}
        when 'Step' then (case when ${x} < 1 then 0.0 else 1.0 end) end end`;
const plannedSql = (share: string, x: string): string => `case when kind = 'Milestone' then ${share}
      when maintains then (case when kind = 'Flow' then t0 * ${x} else t0 end)
      else (case when kind = 'Flow' then b0 * ${x} else b0 end) + (t0 - b0) * ${share} end`;
const varianceSql = (planned: string, share: string): string => `case when maintains then -abs(actual - ${planned}) else d - n * ${share} end`;

/**
 * The method's definitions (planned, delivered, variance, status) in SQL; written from the method, not from the core. Every benefit
 * of the synthetic plan is measured monthly, so that a reading is current for 31 days.
 */
const figuresSql = `
with
measured as (
  select m.id,
    sum(m.actual) as total,
    arg_max(m.actual, m.day) as latest,
    max(case when m.actual >= 1 then 1.0 else 0.0 end) as reached,
    max(m.day) as last_day,
    arg_max(m.validated_by is not null and coalesce(m.validated_on <= $t, false), m.day) as validated
  from measurements m join benefits b on m.id = b.id
  where m.day <= $t and m.day <= coalesce(b.end_day, $t)
    and (b.kind <> 'Flow' or (m.day >= b.start_day and (coalesce(b.baseline, 0) = 0 or m.day <= b.due)))
  group by m.id),
given as (
  select b.*, least($t, coalesce(b.end_day, $t)) as stands_on, coalesce(b.baseline, 0) as b0, coalesce(b.target, 1) as t0,
    coalesce(b.amber, 0.05) as a, coalesce(b.red, 0.1) as r,
    b.direction = 'Maintain' and b.kind <> 'Milestone' as maintains,
    case b.nature when 'Dis-benefit' then -1 else 1 end as nature_sign,
    case b.kind when 'Flow' then m.total when 'Milestone' then coalesce(m.reached, 0.0) else m.latest end as actual,
    m.last_day, coalesce(m.validated, false) as validated,
    greatest(coalesce(m.last_day, stands_on), b.start_day) as read_on
  from benefits b left join measured m on m.id = b.id),
elapsed as (select *, ${elapsedSql("stands_on")} as x_now, ${elapsedSql("read_on")} as x_read from given),
shared as (
  select *, ${shareSql("stands_on", "x_now")} as f_now, ${shareSql("read_on", "x_read")} as f_read,
    nature_sign * case when kind = 'Milestone' then 1 when direction = 'Increase' then 1 when direction = 'Decrease' then -1 else 0 end as s
  from elapsed),
planned_both as (
  select *, ${plannedSql("f_now", "x_now")} as planned_now, ${plannedSql("f_read", "x_read")} as planned_read,
    case when kind = 'Milestone' then nature_sign else s * (t0 - b0) end as n,
    case when kind = 'Milestone' then s * actual
      else s * (actual - case when kind = 'Flow' then b0 * (case when last_day is null then x_now else x_read end) else b0 end) end as d
  from shared),
varied as (select *, ${varianceSql("planned_now", "f_now")} as variance_now, ${varianceSql("planned_read", "f_read")} as variance_read from planned_both),
stood as (
  select *, kind = 'Milestone' or last_day is null or stands_on < start_day or (stands_on - last_day > 31 and variance_now <= variance_read) as runs_on from varied),
compared as (
  select *,
    case when runs_on then planned_now else planned_read end as planned,
    case when runs_on then f_now else f_read end as f,
    case when runs_on then variance_now else variance_read end as variance
  from stood),
judged as (
  select *,
    variance / nullif(abs(case when maintains then planned else n * f end), 0) as v,
    case when maintains then 1 + variance / nullif(abs(planned), 0) else d / nullif(n, 0) end as attainment
  from compared)
select planned, actual, variance,
  case
    when stands_on < start_day then 'Not due'
    when kind = 'Milestone' and stands_on < due and (actual = 0 or nature_sign = -1) then 'Not due'
    when kind <> 'Milestone' and not maintains and f < 0.1 - 1e-9 and coalesce(v, -1e9) < -a - 1e-9 then 'Not due'
    when actual is null then 'Not measured'
    when validated and stands_on >= due and nature_sign = 1 and (kind in ('Flow', 'Milestone') or stands_on - last_day <= 62)
      and (case when kind = 'Milestone' then actual = 1 else attainment >= 1 - a - 1e-9 end) then 'Realized'
    when kind = 'Milestone' and nature_sign = 1 and actual = 0 then (case when stands_on - due <= 31 then 'Amber' else 'Red' end)
    when v >= -a - 1e-9 then 'Green'
    when v >= -r - 1e-9 then 'Amber'
    when v is not null then 'Red'
    when n = 0 then 'Undefined'
    when d >= 0 then 'Green'
    else 'Red'
  end as status
from judged order by position`;
