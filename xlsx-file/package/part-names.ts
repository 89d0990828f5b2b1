import type { WorkbookPackage } from "./package";

/**
 * The first free part name of a numbered kind: `xl/tables/table`, `.xml` → `xl/tables/table3.xml`. A name that a relationship
 * of the file points at is not free, even without a part (R's openxlsx leaves such): ours would hang on a sheet of the user's.
 */
export function freePartName(file: WorkbookPackage, stem: string, extension: string): string {
  const names = new Set([...file.names(), ...file.missingTargets()].map((name) => name.toLowerCase()));
  let number = 1;
  const name = (): string => `${stem}${number}${extension}`;
  while (names.has(name().toLowerCase())) number++;
  return name();
}

/** Content types of the parts that are written. */
export const partTypes = {
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  table: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
  comments: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  vmlDrawing: "application/vnd.openxmlformats-officedocument.vmlDrawing",
} as const;
