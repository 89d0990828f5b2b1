import type { AuthMode } from "./host";
import { callKind } from "./calls";
import { publicName } from "./signatures";
import { HostError } from "./trouble";

/*
 * What a script may call in which mode, from the table in "Editor add-on authorization": NONE has menus, Logger, Utilities
 * and the user's locale; LIMITED reads and writes the document but opens nothing and knows nobody; a custom function reads
 * only and has no user interface.
 */

const always = /^(Base\.Logger|Console|Utilities\.|Base\.Session\.getActiveUserLocale|Script\.ScriptApp\.(getAuthorizationInfo|requireScopes|requireAllScopes)|Script\.AuthorizationInfo)/;
const menus = /^(Spreadsheet\.SpreadsheetApp\.getUi|Base\.Menu\.|Base\.Ui\.(createMenu|createAddonMenu))/;
const personal = /^(Base\.Session\.(getActiveUser|getEffectiveUser)|Mail\.|Script\.|Base\.User\.|Spreadsheet\.Spreadsheet\.(getOwner|getEditors)|Spreadsheet\.SpreadsheetApp\.open)/;
const screens = /^(Base\.Ui\.|Base\.Menu\.|Spreadsheet\.SpreadsheetApp\.getUi|Spreadsheet\.Spreadsheet\.toast)/;

type Rule = (what: string, kind: string, method: string) => boolean;

const allows: Readonly<Record<AuthMode, Rule>> = {
  FULL: () => true,
  LIMITED: (what) => always.test(what) || menus.test(what) || (!personal.test(what) && !screens.test(what)),
  CUSTOM_FUNCTION: (what, kind, method) =>
    always.test(what) || (!personal.test(what) && !screens.test(what) && !(kind.startsWith("Spreadsheet.") && callKind(kind, method) === "write" && !/\.(getActive|open)/.test(what))),
  NONE: (what) => always.test(what) || menus.test(what),
};

/** @throws HostError in Google's words where the mode does not allow the call. */
export function permit(mode: AuthMode, kind: string, method: string): void {
  if (allows[mode](`${kind}.${method}`, kind, method)) return;
  throw new HostError(`You do not have permission to call ${publicName(kind)}.${method}.`);
}
