import type { Host } from "./host";
import type { HostFilter, HostSheet } from "./model";
import { strict } from "./strict";
import { HostError } from "./trouble";

type Filter = GoogleAppsScript.Spreadsheet.Filter;

/** The basic filter of a sheet. What it hides is set by the test (`HostFilter.criteria`); the host does not evaluate it. */
export const filterService = (host: Host, sheet: HostSheet, filter: HostFilter): Filter =>
  strict<Filter>(host, "Spreadsheet.Filter", {
    getRange: () => host.make.range({ sheet, area: filter.area }),
    removeColumnFilterCriteria(column) {
      if (column < filter.area.left || column > filter.area.right) throw new HostError("The column is outside of the filter's range.");
      const { [column]: _, ...criteria } = filter.criteria;
      filter.criteria = criteria;
      return this;
    },
    remove() {
      sheet.filter = null;
    },
  });
