import { correctionsTable, recordTable } from "../reading/record-list";
import { readTables } from "../reading/read-tables";

/** What is read of a plan and kept, to be looked at again at another date: all but the record of its own reviews. */
export const keptTables: readonly string[] = readTables.filter((table) => table !== recordTable && table !== correctionsTable);
