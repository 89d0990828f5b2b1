import { assessWorkbook } from "../assessment/assess-workbook";
import { isoDate, type Day } from "../domain/day";
import { deliveredToDate } from "../metrics/benefits/delivered-to-date";
import { forecast } from "../metrics/benefits/forecast";
import { forecastDue } from "../metrics/benefits/forecast-due";
import { status } from "../metrics/benefits/status";
import type { Metric } from "../metrics/metric";
import { metricCell } from "../metrics/metric-cells";
import { idKey } from "../parsing/text";
import type { PlanSnapshot } from "../port/workbook";
import type { Standing } from "../standing/standing";
import { unitsOf } from "../reading/percent-scale";
import { quantityText, shortQuantity, type Units } from "../wording/quantity";
import { sameNumber } from "./comparable";
import { shownValue } from "./shown-value";
import { idForPrograms } from "../wording/row-id";
import { toldCell } from "../words/say";

/** A figure of a benefit that the review tells otherwise for the other copy, both looked at on one day. */
export interface JudgedDifference {
  readonly benefit: string;
  readonly name: string;
  readonly figure: string;
  readonly then: string | number | null;
  readonly now: string | number | null;
  /** The ID and both values as a reader sees them, in the unit of what they count: as short as the column shows them, or as long as tells them apart. */
  readonly shown: { readonly benefit: string; readonly then: string; readonly now: string };
}

const judged = [status, deliveredToDate, forecast, forecastDue];

/** How the judged figures differ of the benefits that both copies have; undefined where one of them cannot be reviewed on that day. */
export function judgedDifferences(then: PlanSnapshot, now: PlanSnapshot, day: Day): readonly JudgedDifference[] | undefined {
  const [before, after] = [standingsOf(then, day), standingsOf(now, day)];
  if (before === undefined || after === undefined) return undefined;
  const known = new Map<string, Standing>();
  for (const standing of before.standings) {
    const key = idKey(standing.benefit.id);
    if (!known.has(key)) known.set(key, standing);
  }
  const differences: JudgedDifference[] = [];
  for (const standing of after.standings) {
    const key = idKey(standing.benefit.id);
    const old = known.get(key);
    if (old === undefined) continue;
    known.delete(key);
    for (const metric of judged) {
      const [was, is] = [metricCell(metric, old), metricCell(metric, standing)];
      if (comparable(was) === comparable(is)) continue;
      const valueOf = (cell: string | number | null) => (metric.format === "yyyy-mm-dd" && typeof cell === "number" ? isoDate(cell) : cell);
      const [then, now] = [valueOf(was), valueOf(is)];
      const [unitsThen, unitsNow] = [unitsOf(old.benefit.row, before.currency), unitsOf(standing.benefit.row, after.currency)];
      const textsBy = (write: typeof quantityText) => ({ then: judgedText(metric, then, unitsThen, write), now: judgedText(metric, now, unitsNow, write) });
      const short = textsBy(shortQuantity);
      const shown = { benefit: standing.benefit.id, ...(short.then === short.now ? textsBy(quantityText) : short) };
      differences.push({ benefit: idForPrograms(standing.benefit.row), name: standing.benefit.name, figure: metric.header, then, now, shown });
    }
  }
  return differences;
}

const comparable = (cell: string | number | null): string | number | null => (typeof cell === "number" ? sameNumber(cell) : cell);

const judgedText = (metric: Metric, value: string | number | null, units: Units, write: typeof quantityText): string =>
  typeof value === "number" && metric.inUnit !== undefined ? write(value, units) : shownValue(toldCell(value));

function standingsOf(snapshot: PlanSnapshot, day: Day): { readonly standings: readonly Standing[]; readonly currency: string } | undefined {
  const { plan, standings } = assessWorkbook(snapshot, day);
  return plan.found.benefits === undefined ? undefined : { standings, currency: plan.settings.currency };
}
