import type { PlanSnapshot } from "../port/workbook";
import { mappingSheet, mappingTable } from "../register/mapping";
import { ReviewImpossible } from "./review-impossible";
import { say } from "../words/say";

/** Nothing in the workbook is read as the benefits. The next step is to take a sheet of the user's as it stands, and a host leads there. */
export class NoPlan extends ReviewImpossible {
  /** What is missing, without the next step. */
  readonly what: string;

  constructor(what: string) {
    super(say`${what} Take the sheet that holds your benefits as it stands ("Use this sheet"), call it Benefits, or start from a new plan.`);
    this.name = "NoPlan";
    this.what = what;
  }
}

export const noPlanIn = ({ tables }: PlanSnapshot): NoPlan =>
  new NoPlan(
    tables.some(({ name }) => name === mappingTable)
      ? say`The register that the sheet ${mappingSheet} names is not in this workbook. If its sheet has a new name, write that into the lines there.`
      : say`There is no Benefits table.`,
  );
