import { readTables } from "#core";
import { openXlsx } from "../xlsx-file/xlsx-workbook";
import { bySize, leastCost } from "./by-size";
import type { Row } from "./measure";
import { workbookWith } from "./plan-file";
import { asNewTables, fullSize, syntheticPlan } from "./synthetic-plan";

/** A quarter of monthly readings: the file of the largest plan holds three million cells. */
const months = 3;

/** What opening and reading a plan's file costs against the size of the plan. */
export const fileSizes = (): Promise<readonly Row[]> =>
  bySize(`plan from its file by size, × ${months}`, async (benefits) => {
    const bytes = await workbookWith(asNewTables(syntheticPlan({ ...fullSize, benefits, months })));
    return leastCost(benefits >= 100_000 ? 2 : Math.min(50, 30_000 / benefits), async () => (await openXlsx(bytes)).read(readTables));
  });
