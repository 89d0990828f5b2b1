import { findingList } from "../reading/findings";
import { withRegister } from "../reading/with-register";
import type { Day } from "../domain/day";
import { statusHeaders } from "../metrics/status-headers";
import type { PlanSnapshot } from "../port/workbook";
import { writtenColumns } from "../reading/written-columns";
import { assess, type Assessed } from "./assess";

/** The snapshot as a review reads it: where a mapping says so, with the plan tables that it makes of the user's own register. */
export const asAdopted = (snapshot: PlanSnapshot): PlanSnapshot => withRegister(snapshot, writtenColumns(snapshot, statusHeaders).keys, findingList([]));

/** As {@link assess}, of what a workbook holds: the columns that an earlier review wrote there are not read as the user's. */
export const assessWorkbook = (snapshot: PlanSnapshot, statusDate?: Day, before?: Assessed): Assessed =>
  assess(snapshot, statusDate, writtenColumns(snapshot, statusHeaders), before);
