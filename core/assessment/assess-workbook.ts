import type { Day } from "../domain/day";
import { statusHeaders } from "../metrics/status-headers";
import type { PlanSnapshot } from "../port/workbook";
import { ownColumns } from "../reading/own-columns";
import { assess, type Assessment } from "./assess";

/** As {@link assess}, of what a workbook holds: the columns that an earlier review wrote there are not read as the user's. */
export const assessWorkbook = (snapshot: PlanSnapshot, statusDate?: Day): Assessment => assess(snapshot, statusDate, ownColumns(snapshot, statusHeaders));
