import type { AuthMode } from "./host";
import { callKind } from "./calls";
import { publicName } from "./signatures";
import { HostError } from "./trouble";

/*
 * What a script may call in which mode, from the table in "Editor add-on authorization": NONE has menus, Logger, Utilities
 * and the user's locale; LIMITED reads and writes the document but opens nothing and knows nobody; a custom function reads
 * only and has no user interface.
 */

const always =
  /^(Base\.Logger|Console|Utilities\.|Base\.Session\.getActiveUserLocale|Script\.ScriptApp\.(getAuthorizationInfo|requireScopes|requireAllScopes)|Script\.AuthorizationInfo)/;
const menus = /^(Spreadsheet\.SpreadsheetApp\.getUi|Base\.Menu\.|Base\.Ui\.(createMenu|createAddonMenu))/;
const personal =
  /^(Base\.Session\.(getActiveUser|getEffectiveUser)|Mail\.|Script\.|Base\.User\.|Spreadsheet\.Spreadsheet\.(getOwner|getEditors)|Spreadsheet\.SpreadsheetApp\.open)/;
const screens = /^(Base\.Ui\.|Base\.Menu\.|Spreadsheet\.SpreadsheetApp\.getUi|Spreadsheet\.Spreadsheet\.toast)/;

type Rule = (what: string, kind: string, method: string) => boolean;

const allows: Readonly<Record<AuthMode, Rule>> = {
  FULL: () => true,
  LIMITED: (what) => always.test(what) || menus.test(what) || (!personal.test(what) && !screens.test(what)),
  CUSTOM_FUNCTION: (what, kind, method) =>
    always.test(what) ||
    (!personal.test(what) &&
      !screens.test(what) &&
      !(kind.startsWith("Spreadsheet.") && callKind(kind, method) === "write" && !/\.(getActive|open)/.test(what))),
  NONE: (what) => always.test(what) || menus.test(what),
};

const address = "https://www.googleapis.com/auth/";

/** What has to be granted for a call. */
const needs: readonly (readonly [RegExp, string])[] = [
  [/^Mail\./, `${address}script.send_mail`],
  [/^Script\.(ScriptApp\.(newTrigger|getUserTriggers|deleteTrigger)|ClockTriggerBuilder\.create)/, `${address}script.scriptapp`],
  [/^Base\.Ui\.show/, `${address}script.container.ui`],
  [/^Base\.Session\.getEffectiveUser/, `${address}userinfo.email`],
  [/^Spreadsheet\.(?!SpreadsheetApp\.(getUi|new))/, `${address}spreadsheets.currentonly`],
];

/** What a call is asked for, which a review makes thousands of times. */
interface Asked {
  /** As Google calls it. */
  readonly name: string;
  readonly modes: ReadonlySet<AuthMode>;
  readonly scope: string | undefined;
}

const known = new Map<string, Asked>();

function askedOf(what: string, kind: string, method: string): Asked {
  const modes = new Set((Object.keys(allows) as AuthMode[]).filter((mode) => allows[mode](what, kind, method)));
  const asked = { name: `${publicName(kind)}.${method}`, modes, scope: needs.find(([calls]) => calls.test(what))?.[1] };
  known.set(what, asked);
  return asked;
}

/** @throws HostError in Google's words where the mode does not allow the call or its scope was not granted. */
export function permit(mode: AuthMode, scopes: readonly string[], kind: string, method: string): void {
  const what = `${kind}.${method}`;
  const { name, modes, scope } = known.get(what) ?? askedOf(what, kind, method);
  if (!modes.has(mode)) throw new HostError(`You do not have permission to call ${name}.`);
  if (scope !== undefined && !scopes.includes(scope))
    throw new HostError(`Specified permissions are not sufficient to call ${name}. Required permissions: ${scope}`);
}
