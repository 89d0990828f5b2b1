import type { Aim, Row } from "./measure";

const headers = ["Benchmark", "What", "Median", "First run", "× product", "Aim"];

/** All results in one table, figures to the right. */
export function resultTable(rows: readonly Row[]): string {
  const lines = rows.map(({ bench, what, median, first, unit, product, aim }, index) => [
    rows[index - 1]?.bench === bench ? "" : bench,
    what,
    `${figure(median)} ${unit}`,
    first === undefined ? "" : `${figure(first)} ${unit}`,
    // What took no time is no multiple of anything, nor is anything of it.
    product === undefined || !(product > 0) ? "" : (median / product).toPrecision(median / product >= 100 ? 3 : 2),
    aim === undefined ? "" : `${aim.text}: ${verdict(aim)}`,
  ]);
  const widths = headers.map((header, column) => Math.max(header.length, ...lines.map((line) => (line[column] as string).length)));
  const isFigure = (column: number): boolean => column >= 2 && column <= 4;
  const show = (line: readonly string[]): string =>
    line
      .map((cell, column) => (isFigure(column) ? cell.padStart(widths[column] as number) : cell.padEnd(widths[column] as number)))
      .join("  ")
      .trimEnd();
  return [show(headers), widths.map((width) => "-".repeat(width)).join("  "), ...lines.map(show)].join("\n");
}

/** What missed its aim says by how much. */
const verdict = ({ met, times }: Aim): string => (met ? "met" : `NOT MET, ${times.toFixed(2)} × the aim`);

/** Three digits of what is small, whole numbers of the rest. */
const figure = (value: number): string => (value < 100 ? value.toPrecision(3) : String(Math.round(value)));
