import { namesOfStatus, ownedKey, ownSuffix, type StatusName } from "../reading/owned-list";
import type { FoundTable } from "../reading/found-table";
import type { Table } from "../tables/table";
import { headerKey } from "../parsing/text";
import { told } from "../words/say";

/**
 * The header to write under, by the metric's: that of the column which an earlier review wrote, in whatever language, else the
 * metric's own, or, where the user has a column of that name, one with "(review)".
 */
export function reviewedHeaders({ snapshot, table }: FoundTable<Table>, owned: ReadonlySet<string>): (header: string) => string {
  const { columns } = snapshot.source?.register ?? snapshot;
  const standing = new Set(columns.map((column) => headerKey(column.header)));
  const isOurs = ({ name, key }: StatusName): boolean => standing.has(key) && owned.has(ownedKey(table.name, name));
  return (header) => {
    const [names = [], ...others] = namesOfStatus(header);
    const free = [names, ...others].flat().find(isOurs) ?? names.find(({ key }) => !standing.has(key));
    return free?.name ?? `${told(header)} (${told(ownSuffix)} ${columns.length})`;
  };
}
