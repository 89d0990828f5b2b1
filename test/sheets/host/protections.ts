import { canEdit, sheetById, type Host } from "./host";
import { kindOf, stateOf } from "./kinds";
import type { HostProtection } from "./model";
import { strict } from "./strict";
import { HostError } from "./trouble";
import { enumeration } from "./words";

type Protection = GoogleAppsScript.Spreadsheet.Protection;

const types = enumeration<typeof GoogleAppsScript.Spreadsheet.ProtectionType>("Spreadsheet.ProtectionType");

export const userService = (host: Host, email: string): GoogleAppsScript.Base.User =>
  strict<GoogleAppsScript.Base.User>(host, "Base.User", { getEmail: () => email }, email);

/** A protection of a range or a sheet. The owner can always edit and cannot be taken off ("Protection.removeEditor"). */
export function protectionService(host: Host, protection: HostProtection): Protection {
  const { spreadsheet } = host;
  const sheet = () => sheetById(spreadsheet, protection.sheetId);
  const guard = (): void => {
    if (!spreadsheet.protections.includes(protection)) throw new HostError("The protection no longer exists.");
    if (!protection.isWarningOnly && !canEdit(spreadsheet, protection, host.user)) throw new HostError("You do not have permission to perform that action.");
  };
  const addressOf = (user: unknown): string => (kindOf(user) === undefined ? String(user) : stateOf("Base.User", user));
  const change = (what: Partial<HostProtection>): void => {
    guard();
    Object.assign(protection, what);
  };
  const without = (users: readonly unknown[]): void => change({ editors: protection.editors.filter((editor) => !users.map(addressOf).includes(editor)) });
  const add = (users: readonly unknown[]): void =>
    change({ editors: [...new Set([...protection.editors, ...users.map(addressOf)])].filter((editor) => editor !== spreadsheet.owner) });
  return strict<Protection>(
    host,
    "Spreadsheet.Protection",
    {
      getProtectionType: () => types[protection.type],
      getRange: () =>
        host.make.range({
          sheet: sheet(),
          area: protection.type === "SHEET" ? { top: 1, left: 1, bottom: sheet().maxRows, right: sheet().maxColumns } : protection.area,
        }),
      getRangeName: () => protection.rangeName,
      getDescription: () => protection.description,
      setDescription(description) {
        change({ description });
        return this;
      },
      isWarningOnly: () => protection.isWarningOnly,
      setWarningOnly(isWarningOnly) {
        change({ isWarningOnly });
        return this;
      },
      canEdit: () => protection.isWarningOnly || canEdit(spreadsheet, protection, host.user),
      getEditors() {
        if (protection.isWarningOnly) throw new HostError("Cannot get the editors of a warning-only protection.");
        return [spreadsheet.owner, ...protection.editors].map(host.make.user);
      },
      addEditor(user: unknown) {
        add([user]);
        return this;
      },
      addEditors(users) {
        add(users);
        return this;
      },
      removeEditor(user: unknown) {
        without([user]);
        return this;
      },
      removeEditors(users: readonly unknown[]) {
        without(users);
        return this;
      },
      canDomainEdit: () => protection.domainEdit,
      setDomainEdit(domainEdit) {
        change({ domainEdit });
        return this;
      },
      getUnprotectedRanges: () => protection.unprotected.map((area) => host.make.range({ sheet: sheet(), area })),
      setUnprotectedRanges(ranges) {
        if (protection.type !== "SHEET") throw new HostError("Unprotected ranges are for protected sheets only.");
        change({ unprotected: ranges.map((range) => stateOf("Spreadsheet.Range", range).area) });
        return this;
      },
      setRange(range) {
        change({ area: stateOf("Spreadsheet.Range", range).area });
        return this;
      },
      remove() {
        guard();
        spreadsheet.protections = spreadsheet.protections.filter((candidate) => candidate !== protection);
      },
    },
    protection,
  );
}
