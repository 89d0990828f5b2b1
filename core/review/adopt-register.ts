import { mappingPage } from "../pages/mapping-page";
import type { PlanUpdate } from "../port/workbook";
import type { MappingLine } from "../register/mapping";
import { settings } from "../tables/settings";
import { newPlan } from "./new-plan";

/** What writes a mapping down: its own sheet, and Settings where there are none, for the status date. The register stays as it is. */
export function adoptUpdate(lines: readonly MappingLine[]): PlanUpdate {
  return { newTables: newPlan("blank").newTables.filter(({ name }) => name === settings.name), tables: [], sheets: [mappingPage(lines)] };
}
