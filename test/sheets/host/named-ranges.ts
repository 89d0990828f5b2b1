import { sheetById, type Host } from "./host";
import { stateOf } from "./kinds";
import type { HostNamedRange, HostSheet } from "./model";
import { strict } from "./strict";
import { HostError } from "./trouble";

type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;

/** @throws HostError for a name that Sheets does not take: letters, digits and underscores only, and no cell address. */
function refuseName(name: string): void {
  const isAddress = /^[a-z]{1,3}\d+$/i.test(name) || /^(r\d*c\d*|true|false)$/i.test(name);
  if (!/^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) || isAddress) throw new HostError("The name of the named range is not valid.");
}

/** Sets a name on a range; one that is there already moves ("Spreadsheet.setNamedRange"). Case does not tell names apart. */
export function setNamedRange({ spreadsheet }: Host, name: string, range: GoogleAppsScript.Spreadsheet.Range): void {
  refuseName(name);
  const { sheet, area } = stateOf("Spreadsheet.Range", range);
  const known = namedRange(spreadsheet.namedRanges, name);
  if (known !== undefined) Object.assign(known, { sheetId: sheet.id, area });
  else spreadsheet.namedRanges = [...spreadsheet.namedRanges, { name, sheetId: sheet.id, area }];
}

export const namedRange = (all: readonly HostNamedRange[], name: string): HostNamedRange | undefined =>
  all.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());

export function removeNamedRange({ spreadsheet }: Host, name: string): void {
  const known = namedRange(spreadsheet.namedRanges, name);
  if (known === undefined) throw new HostError(`Named range "${name}" does not exist.`);
  spreadsheet.namedRanges = spreadsheet.namedRanges.filter((namedRange) => namedRange !== known);
}

export const namedRangesOn = (host: Host, sheet?: HostSheet): NamedRange[] =>
  host.spreadsheet.namedRanges.filter(({ sheetId }) => sheet === undefined || sheetId === sheet.id).map(host.make.namedRange);

export function namedRangeService(host: Host, named: HostNamedRange): NamedRange {
  const { spreadsheet } = host;
  return strict<NamedRange>(
    host,
    "Spreadsheet.NamedRange",
    {
      getName: () => named.name,
      getRange() {
        if (named.area === undefined) throw new HostError(`Range of named range "${named.name}" no longer exists.`);
        return host.make.range({ sheet: sheetById(spreadsheet, named.sheetId), area: named.area });
      },
      setName(name) {
        refuseName(name);
        if (namedRange(spreadsheet.namedRanges, name) !== undefined) throw new HostError(`A named range with the name "${name}" already exists.`);
        named.name = name;
        return this;
      },
      setRange(range) {
        const { sheet, area } = stateOf("Spreadsheet.Range", range);
        Object.assign(named, { sheetId: sheet.id, area });
        return this;
      },
      remove: () => removeNamedRange(host, named.name),
    },
    named,
  );
}
