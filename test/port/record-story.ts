import { expect } from "@jest/globals";
import type { Cell, PlanWorkbook, TableSnapshot } from "../../core/port/workbook";
import { ownedColumnsTable } from "../../core/reading/owned-list";
import { recordSheet, recordTable } from "../../core/reading/record-list";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan, type Review } from "../../core/review/review";
import { recordedMonths } from "../../scripts/record-months";
import { dayOfText } from "../support/kept-record";

type Rows = readonly (readonly Cell[])[];

/** A workbook in a host, as far as the story asks. */
interface Hosted {
  readonly workbook: PlanWorkbook;
  cells(sheet: string): Promise<Rows>;
}

/** Readings come in, one is typed over, a target is lowered, a benefit goes. */
export const story = recordedMonths();

const rowsOf = ({ columns }: TableSnapshot): Rows => [
  columns.map(({ header }) => header),
  ...Array.from({ length: Math.max(...columns.map(({ cells }) => cells.length)) }, (_, row) => columns.map(({ cells }) => cells[row] ?? null)),
];

/** The tables of the plan by their names, as somebody would have typed them by then. */
export const typedTables = ({ snapshot }: (typeof story)[number]): Readonly<Record<string, Rows>> =>
  Object.fromEntries(snapshot.tables.filter(({ name }) => name !== recordTable && name !== ownedColumnsTable).map((table) => [table.name, rowsOf(table)]));

/** What a review says of the record, and of what moved. The seals stand on every line of it, and each on the one before. */
export const reportedOf = ({ result, findings }: Review) => ({
  seal: result.record?.seal,
  reviews: result.record?.reviews,
  correctionsWanted: result.record?.correctionsWanted,
  since: result.since,
  findings: findings.filter(({ rule }) => /^(reading-|validated-|baseline-edited|record-)/.test(rule)),
});

/** Holds a host to tell the months as the core does, each by the record that the host itself kept of those before. */
export async function expectStory(hosted: (sheets: Readonly<Record<string, Rows>>) => Promise<Hosted>): Promise<void> {
  let record: Readonly<Record<string, Rows>> = {};
  for (const month of story) {
    const host = await hosted({ ...typedTables(month), ...record });
    const review = reviewPlan(await host.workbook.read(readTables), dayOfText(month.date));
    await host.workbook.apply(review.update);
    expect(reportedOf(review)).toEqual(reportedOf(month.review));
    record = { [recordSheet]: await host.cells(recordSheet) };
  }
  expect(record[recordSheet]?.slice(-3).map((row) => row[0])).toEqual(story.map(({ date }) => dayOfText(date)));
}
