import { firstDay } from "../domain/day";
import { parsePeriod } from "../parsing/parse-period";
import { idKey } from "../parsing/text";
import type { PlanSnapshot } from "../port/workbook";
import type { FindingList } from "../reading/findings";
import { findTable, readRows } from "../reading/read-table";
import type { Plan } from "../reading/plan";
import { corrections } from "../tables/corrections";
import type { Row } from "../tables/table";
import { changeKey, type OpenChange } from "./change-lines";
import { monthOfDay } from "./month-readings";

/** The reasons that people gave for what was changed. */
export interface Corrections {
  /** Whether the workbook has the table. */
  readonly isThere: boolean;
  /** The reason for a change, and who gave it; undefined as long as nobody did since. */
  reasonFor(change: OpenChange): Correction | undefined;
}

export interface Correction {
  readonly reason: string;
  readonly by: string;
}

/** Reads the table of reasons; what cannot be read there goes to the findings. */
export function readCorrections(snapshot: PlanSnapshot, { owned, settings }: Plan, findings: FindingList): Corrections {
  const found = findTable(corrections, snapshot, owned, findings);
  const rows = new Map<string, Row<typeof corrections>[]>();
  for (const row of readRows(found, settings, findings)) {
    if (row.id === undefined || row.of === undefined) continue;
    const key = changeKey({ id: row.id, of: monthOrName(row.of) });
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return {
    isThere: found !== undefined,
    reasonFor(change) {
      const given = rows.get(changeKey(change))?.find(({ reason, on }) => reason !== undefined && on !== undefined && on >= change.after);
      return given?.reason === undefined ? undefined : { reason: given.reason, by: given.by ?? "" };
    },
  };
}

/** "2026-02" for whatever names a month: spreadsheets make a date of it where it is typed. */
function monthOrName(text: string): string {
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  if (serial >= firstDay) return monthOfDay(serial);
  const period = parsePeriod(text, 1);
  return typeof period === "object" ? monthOfDay(period.last) : idKey(text);
}
