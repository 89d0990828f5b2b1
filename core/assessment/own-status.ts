import { againstFigures, type OwnStatus } from "../domain/own-status";
import type { Status } from "../domain/status";
import { ownStatusOf } from "../parsing/parse-own-status";
import { headerKey, tidy } from "../parsing/text";
import type { Cell, Finding, SnapshotColumn } from "../port/workbook";
import { findingList } from "../reading/findings";
import type { Plan } from "../reading/plan";
import type { Standing } from "../standing/standing";
import type { Assessment } from "./assess";
import { namesOf } from "../words/known-names";
import { phrase, say, told } from "../words/say";
import { plural } from "../wording/plural";

/** What is told where somebody calls a benefit other than its figures do: a review finds it, since it takes the status. */
export const ownStatusDiffers = {
  better: {
    rule: "own-status-differs",
    severity: "Needs attention",
    help: phrase("The register's own status (RAG) of a benefit is better than the status of its figures."),
    mend: phrase("Say in the own status what the figures say, or mend the reading, the target or the dates that the figures come from"),
  },
  worse: {
    rule: "own-status-differs",
    severity: "Advice",
    help: phrase("The register's own status (RAG) of a benefit is worse than the status of its figures."),
    mend: phrase("Say in Notes what the figures do not show, or mend the reading, the target or the dates that they come from"),
  },
} as const;

interface Own {
  readonly standing: Standing;
  readonly status: OwnStatus;
  /** What stands in the cell, where it is another word than that; undefined where it is the same, in whatever language. */
  readonly word: string | undefined;
}

/** What the register itself says of its benefits, and under which heading. */
interface OwnColumn {
  readonly header: string;
  readonly rows: readonly Own[];
}

/** A finding for each row whose own status differs from its figures; equal ones are one. */
export function ownStatusFindings(assessment: Pick<Assessment, "plan" | "standings">): readonly Finding[] {
  const list = findingList(["Benefits"]);
  const { header, rows } = ownColumn(assessment);
  for (const { standing, status: ownStatus, word } of rows) {
    const { benefit, status } = standing;
    const differs = againstFigures(ownStatus, status);
    if (differs === undefined) continue;
    const { rule, severity, mend } = ownStatusDiffers[differs];
    list.add({
      rule,
      severity,
      table: "Benefits",
      row: benefit.row.sheetRow,
      column: header,
      subject: benefit.id,
      what:
        word === undefined
          ? say`You call ${benefit.id} ${told(ownStatus)}, and it is ${told(status)} by its figures`
          : say`You call ${benefit.id} "${word}", and it is ${told(status)} by its figures`,
      mend: told(mend),
    });
  }
  return list.all();
}

/** "3 of 9 that you call Green are Red by their figures."; undefined where none is worse than it is called. */
export function ownStatusLine(assessment: Pick<Assessment, "plan" | "standings">): string | undefined {
  const green = ownColumn(assessment).rows.filter(({ status }) => status === "Green" || status === "Blue");
  const count = (status: Status): number => green.filter(({ standing }) => standing.status === status).length;
  const [red, amber] = [count("Red"), count("Amber")];
  if (red + amber === 0) return undefined;
  const whole = green.length;
  if (red === 0) return say`${amber} of ${whole} that you call Green ${plural(amber, "is Amber by its", "are Amber by their")} figures.`;
  if (amber === 0) return say`${red} of ${whole} that you call Green ${plural(red, "is Red by its", "are Red by their")} figures.`;
  return say`${red} of ${whole} that you call Green ${plural(red, "is", "are")} Red by their figures, and ${amber} ${plural(amber, "is", "are")} Amber.`;
}

/** Where no row says a status of its own, nothing asks where the benefits stand. */
function ownColumn(assessment: Pick<Assessment, "plan" | "standings">): OwnColumn {
  const { plan } = assessment;
  const declared = plan.found.benefits?.columns.byName.get("ownStatus");
  const plain = declared === undefined ? plainStatus(plan) : undefined;
  if (declared === undefined && plain === undefined) return { header: "", rows: [] };
  const rows = plan.benefits.flatMap(({ row }, position): readonly Own[] => {
    const cell = (declared ?? plain)?.cells[row.index];
    const status = plain === undefined || typeof cell !== "string" ? row.ownStatus : ownStatusOf(cell);
    return status === undefined ? [] : [{ standing: assessment.standings[position] as Standing, status, word: otherWord(cell, status) }];
  });
  return { header: (declared ?? plain)?.header ?? "", rows };
}

const otherWord = (cell: Cell | undefined, status: OwnStatus): string | undefined =>
  typeof cell !== "string" || namesOf(status).some((name) => headerKey(name) === headerKey(cell)) ? undefined : tidy(cell);

/** A column headed Status alone, where it is the user's: one that the review wrote is not among the user's columns. */
const plainStatus = (plan: Plan): SnapshotColumn | undefined => plan.found.benefits?.users.columns.find(({ header }) => headerKey(header) === "status");
