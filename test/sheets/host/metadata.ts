import { contains, overlaps } from "./areas";
import { sheetById, type Host } from "./host";
import { kindOf, stateOf } from "./kinds";
import type { HostMetadata } from "./model";
import { strict } from "./strict";
import { HostError } from "./trouble";
import { enumeration, wordOf } from "./words";

type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Location = HostMetadata["location"];

const visibilities = enumeration<typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility>("Spreadsheet.DeveloperMetadataVisibility");
const locationTypes = enumeration<typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType>("Spreadsheet.DeveloperMetadataLocationType");

/** Adds metadata; what follows the key is a value, a visibility, or both. Keys may repeat. @throws HostError over the quota. */
export function addMetadata(host: Host, location: Location, key: string, more: readonly unknown[]): void {
  const visibility = more.find((given) => kindOf(given) !== undefined);
  const value = more.find((given) => typeof given === "string");
  const { spreadsheet } = host;
  const made: HostMetadata = {
    id: spreadsheet.nextId++,
    key,
    value: typeof value === "string" ? value : null,
    visibility: visibility === undefined ? "DOCUMENT" : wordOf(visibility),
    location,
  };
  refuseTooMuch([...spreadsheet.metadata, made]);
  spreadsheet.metadata = [...spreadsheet.metadata, made];
}

/** 30,000 characters of keys and values on the spreadsheet and on each sheet ("Read and write metadata" of the Sheets API). */
function refuseTooMuch(all: readonly HostMetadata[]): void {
  const sizes = new Map<number | undefined, number>();
  for (const { key, value, location } of all) sizes.set(location.sheetId, (sizes.get(location.sheetId) ?? 0) + key.length + (value ?? "").length);
  if (Math.max(0, ...sizes.values()) > 30_000) throw new HostError("Exceeded the maximum amount of developer metadata that can be stored.");
}

const isSame = (a: Location, b: Location): boolean =>
  a.type === b.type && a.sheetId === b.sheetId && (a.area === undefined || b.area === undefined || (contains(a.area, b.area) && contains(b.area, a.area)));

export const metadataOn = (host: Host, location: Location): Metadata[] =>
  host.spreadsheet.metadata.filter((candidate) => isSame(candidate.location, location)).map(host.make.metadata);

/** Looks on the place that it was made on and everything inside. */
export function metadataFinder(host: Host, within: Location): Finder {
  const wanted: Partial<{ id: number; key: string; value: string; visibility: string; type: string; intersecting: true }> = {};
  const isInside = ({ type, sheetId, area }: Location): boolean => {
    if (within.type === "SPREADSHEET") return true;
    if (sheetId !== within.sheetId) return false;
    if (within.area === undefined) return true;
    if (area === undefined) return wanted.intersecting === true;
    return wanted.intersecting === true ? overlaps(within.area, area) : type === within.type && contains(within.area, area);
  };
  return strict<Finder>(host, "Spreadsheet.DeveloperMetadataFinder", {
    withId(id) {
      wanted.id = id;
      return this;
    },
    withKey(key) {
      wanted.key = key;
      return this;
    },
    withValue(value) {
      wanted.value = value;
      return this;
    },
    withVisibility(visibility) {
      wanted.visibility = wordOf(visibility);
      return this;
    },
    withLocationType(type) {
      wanted.type = wordOf(type);
      return this;
    },
    onIntersectingLocations() {
      wanted.intersecting = true;
      return this;
    },
    find: () =>
      host.spreadsheet.metadata
        .filter(
          (candidate) =>
            (wanted.id ?? candidate.id) === candidate.id &&
            (wanted.key ?? candidate.key) === candidate.key &&
            (wanted.value ?? candidate.value) === candidate.value,
        )
        .filter(
          (candidate) =>
            (wanted.visibility ?? candidate.visibility) === candidate.visibility &&
            (wanted.type ?? candidate.location.type) === candidate.location.type &&
            isInside(candidate.location),
        )
        .map(host.make.metadata),
  });
}

export function metadataService(host: Host, metadata: HostMetadata): Metadata {
  const { spreadsheet } = host;
  const change = (what: Partial<HostMetadata>): void => {
    if (!spreadsheet.metadata.includes(metadata)) throw new HostError("The developer metadata no longer exists.");
    refuseTooMuch(spreadsheet.metadata.map((candidate) => (candidate === metadata ? { ...candidate, ...what } : candidate)));
    Object.assign(metadata, what);
  };
  const moveToLine = (type: "ROW" | "COLUMN", range: GoogleAppsScript.Spreadsheet.Range): void => {
    const { sheet, area } = stateOf("Spreadsheet.Range", range);
    change({
      location: { type, sheetId: sheet.id, area: type === "ROW" ? { ...area, left: 1, right: sheet.maxColumns } : { ...area, top: 1, bottom: sheet.maxRows } },
    });
  };
  return strict<Metadata>(
    host,
    "Spreadsheet.DeveloperMetadata",
    {
      getId: () => metadata.id,
      getKey: () => metadata.key,
      getValue: () => metadata.value,
      getVisibility: () => visibilities[metadata.visibility as keyof typeof visibilities],
      getLocation: () => locationService(host, metadata.location),
      setKey(key) {
        change({ key });
        return this;
      },
      setValue(value) {
        change({ value });
        return this;
      },
      setVisibility(visibility) {
        change({ visibility: wordOf(visibility) });
        return this;
      },
      moveToRow(row) {
        moveToLine("ROW", row);
        return this;
      },
      moveToColumn(column) {
        moveToLine("COLUMN", column);
        return this;
      },
      moveToSheet(sheet) {
        change({ location: { type: "SHEET", sheetId: stateOf("Spreadsheet.Sheet", sheet).id } });
        return this;
      },
      moveToSpreadsheet() {
        change({ location: { type: "SPREADSHEET" } });
        return this;
      },
      remove() {
        spreadsheet.metadata = spreadsheet.metadata.filter((candidate) => candidate !== metadata);
      },
    },
    metadata,
  );
}

function locationService(host: Host, { type, sheetId, area }: Location): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation {
  const lines = (wanted: Location["type"]): GoogleAppsScript.Spreadsheet.Range | null =>
    type === wanted && sheetId !== undefined && area !== undefined ? host.make.range({ sheet: sheetById(host.spreadsheet, sheetId), area }) : null;
  return strict<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation>(host, "Spreadsheet.DeveloperMetadataLocation", {
    getLocationType: () => locationTypes[type],
    getRow: () => lines("ROW"),
    getColumn: () => lines("COLUMN"),
    getSheet: () => (type === "SHEET" && sheetId !== undefined ? host.make.sheet(sheetById(host.spreadsheet, sheetId)) : null),
    getSpreadsheet: () => (type === "SPREADSHEET" ? host.make.spreadsheet() : null),
  });
}
