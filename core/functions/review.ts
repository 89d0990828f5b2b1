import { assess, type Assessment } from "../assessment/assess";
import { InvalidInput } from "../domain/invalid-input";
import { metrics } from "../metrics/benefits/index";
import { headerKey, tidy } from "../parsing/text";
import { metricCell } from "../metrics/metric-cells";
import type { Cell, Finding, TableSnapshot } from "../port/workbook";
import { aDate, mayTable, needs, table, type Range } from "./argument";
import { declareBlock } from "./declaration";

const arguments_ = {
  benefits: table({ help: "The Benefits table with its headers." }),
  measurements: table({ help: "The Measurements table with its headers." }),
  statusDate: needs(aDate, { help: "The day that is looked at.", common: true }),
};

export const review = declareBlock({
  name: "BENEFIT_REVIEW",
  arguments: {
    ...arguments_,
    columns: mayTable({ help: "Which status columns: their headers in a range, or as text with commas. All when left out." }),
  },
  block: ({ benefits, measurements, statusDate, columns }) => {
    const shown = chosenMetrics(columns);
    const { standings } = assessed(benefits, measurements, statusDate);
    const rows: Cell[][] = benefits.slice(1).map(() => shown.map(() => null));
    for (const standing of standings) rows[standing.benefit.row.index] = shown.map((metric) => metricCell(metric, standing));
    return [shown.map(({ header }) => header), ...rows];
  },
  help: {
    group: "Whole review",
    summary: "The status columns of a whole plan, live: spills one row for each row of the Benefits table, under headers.",
    result: "a block of cells as high as the Benefits table; dates are day numbers",
    example: {
      formula:
        '=BENEFIT_REVIEW({"Benefit ID","Benefit","Kind","Direction","Baseline","Target","Start","Due";"B-01","Calls answered in time","Level","Increase",60,80,"2026-01-01","2026-12-31"}, {"Benefit ID","Date","Actual";"B-01","2026-06-30",75}, "2026-07-02", "Status, Variance, Attainment")',
      gives: [
        ["Status", "Variance", "Attainment"],
        ["Green", 75 - (60 + (20 * 180) / 364), 0.75],
      ],
    },
    edges: [
      {
        formula:
          '=BENEFIT_REVIEW({"Benefit ID","Kind","Direction","Baseline","Target","Start","Due";"B-01","Level","Increase",60,80,"2026-12-31","2026-01-01"}, {"Benefit ID","Date","Actual"}, "2026-07-02", "Status")',
        gives: [["Status"], ["Undefined"]],
      },
      {
        formula: '=BENEFIT_REVIEW({"Benefit ID";"B-01"}, {"Benefit ID","Date","Actual"}, "2026-07-02", "Colour")',
        refuses: 'There is no status column "Colour"',
      },
    ],
    notes:
      "Place it beside the Benefits table, on its header row. It recalculates when the tables change, without pressing anything. Rows of Profile Table need the Profile sheet, and a plan's own Settings are not seen: that takes a full review. An unknown figure is blank; the column Reason says why.",
    source: "The same functions as the review of the whole workbook.",
  },
});

const findingHeaders = ["Severity", "Table", "Row", "Column", "Subject", "What is wrong", "What to do"];

export const check = declareBlock({
  name: "BENEFIT_CHECK",
  arguments: arguments_,
  block: ({ benefits, measurements, statusDate }) => {
    const seen = ["Benefits", "Measurements"];
    const findings = assessed(benefits, measurements, statusDate).findings.filter((finding) => seen.includes(finding.table));
    if (findings.length === 0) return [findingHeaders, ["Nothing found", null, null, null, null, null, null]];
    return [findingHeaders, ...findings.map(findingRow)];
  },
  help: {
    group: "Whole review",
    summary: "What is wrong in a plan: spills the findings, worst first, with row, column, what is wrong and what to do.",
    result: "a block of cells; Row counts from the header, which is row 1",
    example: {
      formula: `=BENEFIT_CHECK(${completeBut("2026-12-31", "2026-01-01")}, {"Benefit ID","Date","Actual"}, "2026-07-02")`,
      gives: [findingHeaders, ["Stops the row", "Benefits", 2, "Due", "B-01", "B-01 is due before it starts", "Correct Start or Due"]],
    },
    edges: [
      {
        formula: `=BENEFIT_CHECK(${completeBut("2026-01-01", "2026-12-31")}, {"Benefit ID","Date","Actual";"B-01","2026-06-30",75}, "2026-07-02")`,
        gives: [findingHeaders, ["Nothing found", null, null, null, null, null, null]],
      },
      { formula: '=BENEFIT_CHECK({"Benefit ID";"B-01"}, {"Benefit ID","Date","Actual"}, "")', refuses: "Status date is blank" },
    ],
    notes: "Only the two tables are looked at; a full review looks at all of them and finds more.",
    source: "The same checks as the review of the whole workbook.",
  },
});

/** A plan of one benefit that has everything. */
function completeBut(start: string, due: string): string {
  const headers =
    '"Benefit ID","Benefit","Owner","Objective","Category","Kind","Direction","Unit","Baseline","Target","Start","Due","Baseline date","Frequency","Data source"';
  return `{${headers};"B-01","Calls answered in time rise from 60 to 80%","Head of service","O-1","Non-financial","Level","Increase","%",60,80,"${start}","${due}","2025-12-31","Quarterly","Report"}`;
}

const findingRow = ({ severity, table, row, column, subject, what, mend }: Finding): Cell[] => [severity, table, row, column, subject, what, mend];

function assessed(benefits: Range, measurements: Range, statusDate: number): Assessment {
  return assess({ tables: [snapshotOf("Benefits", benefits), snapshotOf("Measurements", measurements)] }, statusDate);
}

/** A range with its headers as the snapshot of a table that starts in the first cell of a sheet. */
function snapshotOf(name: string, range: Range): TableSnapshot {
  const [headers = [], ...rows] = range;
  return {
    name,
    sheet: name,
    headerRow: 1,
    firstColumn: 1,
    columns: headers.map((header, position) => ({
      header: header === null || typeof header === "object" ? "" : String(header),
      cells: rows.map((row) => row[position] ?? null),
    })),
  };
}

function chosenMetrics(columns: Range | undefined): readonly (typeof metrics)[number][] {
  const wanted = (columns ?? [])
    .flat()
    .flatMap((cell) => (typeof cell === "string" ? cell.split(",") : []))
    .map(tidy)
    .filter((header) => header !== "");
  if (wanted.length === 0) return metrics;
  const byHeader = new Map(metrics.map((metric) => [headerKey(metric.header), metric]));
  return wanted.map((header) => {
    const metric = byHeader.get(headerKey(header));
    if (metric === undefined) throw new InvalidInput("value", `There is no status column "${header}"; left out, this argument shows all there are`);
    return metric;
  });
}
