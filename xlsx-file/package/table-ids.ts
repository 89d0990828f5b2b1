import type { WorkbookPackage } from "./package";
import { keptByBytes } from "./kept-results";
import { readXml } from "./xml-tree";

/** Every table part of the workbook with the id and name that must not repeat. */
export interface TableIdentity {
  readonly part: string;
  readonly id: number;
  readonly name: string;
}

export function tableIdentities(file: WorkbookPackage): readonly TableIdentity[] {
  return file.names().flatMap((part) => {
    if (!/^xl\/tables\/[^/]+\.xml$/i.test(part)) return [];
    const bytes = file.read(part);
    return bytes === undefined ? [] : identityOf(bytes, part);
  });
}

const identityOf = keptByBytes((bytes, part): readonly TableIdentity[] => {
  const { name, attributes } = readXml(bytes, part);
  return name === "table" ? [{ part, id: Number(attributes["id"] ?? "0"), name: attributes["displayName"] ?? "" }] : [];
});

export const highestTableId = (tables: readonly TableIdentity[]): number => tables.reduce((highest, { id }) => Math.max(highest, id), 0);
