import { contains, overlaps, sameArea, type Area } from "./areas";
import { checkShape, grid } from "./cells";
import { guardWrite, type Host } from "./host";
import { stateOf } from "./kinds";
import { addMetadata, metadataFinder, metadataOn } from "./metadata";
import { cellAt, unpainted, withNote, withValidation, type HostCell, type HostProtection, type HostValidation, type Place } from "./model";
import { changeCells, withoutContent } from "./range-values";
import type { Members } from "./strict";
import { HostError } from "./trouble";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Notes, merges, validation, filter, protection and metadata of a range. */
export function rangeObjects(host: Host, place: Place): Members<Range> {
  const { sheet, area } = place;
  const first = (): HostCell => cellAt(sheet, area.top, area.left);
  const ruleOf = (rule: unknown): HostValidation | undefined => (rule === null || rule === undefined ? undefined : stateOf("Spreadsheet.DataValidation", rule));
  /** An empty note is none. */
  const noteOf = (note: string | null | undefined): string | undefined => (note === "" ? undefined : (note ?? undefined));
  return {
    getNote: () => first().note ?? "",
    getNotes: () => grid(place, ({ note }) => note ?? ""),
    setNote(note) {
      changeCells(host, place, (cell) => withNote(cell, noteOf(note)));
      return this;
    },
    setNotes(notes) {
      checkShape(place, notes);
      changeCells(host, place, (cell, row, column) => withNote(cell, noteOf(notes[row - area.top]?.[column - area.left])));
      return this;
    },
    clearNote() {
      changeCells(host, place, (cell) => withNote(cell, undefined));
      return this;
    },
    getDataValidation: () => validationOf(host, first()),
    getDataValidations: () => grid(place, (cell) => validationOf(host, cell)),
    setDataValidation(rule) {
      const validation = ruleOf(rule);
      changeCells(host, place, (cell) => withValidation(cell, validation));
      return this;
    },
    setDataValidations(rules) {
      checkShape(place, rules);
      changeCells(host, place, (cell, row, column) => withValidation(cell, ruleOf(rules[row - area.top]?.[column - area.left])));
      return this;
    },
    clearDataValidations() {
      changeCells(host, place, (cell) => withValidation(cell, undefined));
      return this;
    },
    clear(options?: Readonly<Record<string, boolean | undefined>>) {
      const isAsked = (what: string): boolean => options === undefined || options[what] === true;
      changeCells(host, place, (cell) => {
        const emptied = isAsked("contentsOnly") ? withoutContent(cell) : cell;
        const bare = isAsked("formatOnly") ? unpainted(emptied) : emptied;
        const quiet = isAsked("commentsOnly") ? withNote(bare, undefined) : bare;
        return isAsked("validationsOnly") ? withValidation(quiet, undefined) : quiet;
      });
      return this;
    },
    merge() {
      return mergeAll([area], this);
    },
    mergeAcross() {
      return mergeAll(
        Array.from({ length: area.bottom - area.top + 1 }, (_, row) => ({ ...area, top: area.top + row, bottom: area.top + row })),
        this,
      );
    },
    mergeVertically() {
      return mergeAll(
        Array.from({ length: area.right - area.left + 1 }, (_, column) => ({ ...area, left: area.left + column, right: area.left + column })),
        this,
      );
    },
    breakApart() {
      guardWrite(host, place);
      refusePartlyMerged();
      sheet.merged = sheet.merged.filter((merged) => !overlaps(merged, area));
      return this;
    },
    isPartOfMerge: () => sheet.merged.some((merged) => overlaps(merged, area)),
    getMergedRanges: () => sheet.merged.filter((merged) => overlaps(merged, area)).map((merged) => host.make.range({ sheet, area: merged })),
    createFilter() {
      if (sheet.filter !== null) throw new HostError("You can't create a filter in a sheet that already has a filter.");
      guardWrite(host, place);
      sheet.filter = { area, criteria: {} };
      return host.make.filter(sheet, sheet.filter);
    },
    getFilter: () => (sheet.filter !== null && overlaps(sheet.filter.area, area) ? host.make.filter(sheet, sheet.filter) : null),
    protect() {
      const protections = host.spreadsheet.protections;
      const known = protections.find((protection) => protection.type === "RANGE" && protection.sheetId === sheet.id && sameArea(protection.area, area));
      if (known !== undefined) return host.make.protection(known);
      const made = newProtection(host, "RANGE", sheet.id, area);
      host.spreadsheet.protections = [...protections, made];
      return host.make.protection(made);
    },
    canEdit() {
      try {
        guardWrite(host, place);
        return true;
      } catch {
        return false;
      }
    },
    addDeveloperMetadata(key: string, ...more: readonly unknown[]) {
      addMetadata(host, lineLocation(place), key, more);
      return this;
    },
    getDeveloperMetadata: () => metadataOn(host, lineLocation(place)),
    createDeveloperMetadataFinder: () => metadataFinder(host, lineLocation(place)),
  };

  function mergeAll(areas: readonly Area[], range: Range): Range {
    guardWrite(host, place);
    refusePartlyMerged();
    const wanted = areas.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
    sheet.merged = [...sheet.merged.filter((merged) => !overlaps(merged, area)), ...wanted];
    // Only the first cell of a merged area keeps its content ("Range.merge").
    for (const cells of wanted)
      changeCells(host, { sheet, area: cells }, (cell, row, column) => (row === cells.top && column === cells.left ? cell : withoutContent(cell)));
    return range;
  }

  function refusePartlyMerged(): void {
    if (sheet.merged.some((merged) => overlaps(merged, area) && !contains(area, merged))) {
      throw new HostError("You must select all cells in a merged range to merge or unmerge them.");
    }
  }
}

export function newProtection(host: Host, type: HostProtection["type"], sheetId: number, area: Area): HostProtection {
  const { spreadsheet } = host;
  return {
    id: spreadsheet.nextId++,
    type,
    sheetId,
    area,
    description: "",
    isWarningOnly: false,
    editors: spreadsheet.editors,
    domainEdit: false,
    rangeName: null,
    unprotected: [],
  };
}

const validationOf = (host: Host, { validation }: HostCell): GoogleAppsScript.Spreadsheet.DataValidation | null =>
  validation === undefined ? null : host.make.validation(validation);

/** Metadata stand on whole rows or columns only ("Range.addDeveloperMetadata"). */
function lineLocation({ sheet, area }: Place): { readonly type: "ROW" | "COLUMN"; readonly sheetId: number; readonly area: Area } {
  if (area.left === 1 && area.right === sheet.maxColumns) return { type: "ROW", sheetId: sheet.id, area };
  if (area.top === 1 && area.bottom === sheet.maxRows) return { type: "COLUMN", sheetId: sheet.id, area };
  throw new HostError(
    "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.",
  );
}
