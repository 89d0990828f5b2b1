/* What the services beside the spreadsheet keep, for tests to look at and to set. */

export interface HostTrigger {
  readonly id: string;
  readonly handler: string;
  readonly event: string;
  /** Who made it; a user sees only their own. */
  readonly user: string;
  /** How often or when, in words of the builder: `everyHours 1`. */
  readonly timetable: readonly string[];
}

export interface HostMail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly [option: string]: unknown;
}

export interface HostMenu {
  readonly caption: string;
  /** Caption and function of each item; a separator has neither; a menu of its own stands for itself. */
  readonly items: readonly ({ readonly caption: string; readonly functionName: string } | "separator" | HostMenu)[];
}

export interface HostDialog {
  readonly kind: "sidebar" | "modal" | "modeless" | "alert" | "prompt" | "toast";
  readonly title: string;
  readonly content: string;
}

export interface ServiceState {
  /** Properties by store: `document`, `script`, and `user <address>`. */
  readonly properties: Map<string, Map<string, string>>;
  readonly cache: Map<string, Map<string, { readonly value: string; readonly until: number }>>;
  /** Who holds the locks: until when another execution does, and which lock object of this one. */
  readonly locks: Map<string, { othersUntil: number; mine: object | undefined }>;
  triggers: readonly HostTrigger[];
  mails: readonly HostMail[];
  /** Recipients that are left for the day. */
  mailQuota: number;
  menus: readonly HostMenu[];
  dialogs: readonly HostDialog[];
  /** What the user will press or type, in turn: the name of a button, or a button and a text. */
  answers: (string | { readonly button: string; readonly text: string })[];
  /** False in a time trigger, where nobody sits in front of the spreadsheet. */
  hasUi: boolean;
  /** HTML files of the script project by name. */
  files: Readonly<Record<string, string>>;
  logs: readonly string[];
  /** Scopes that the user has granted. */
  scopes: readonly string[];
  /** False once the add-on asks for more than the user has granted. */
  isAuthorized: boolean;
}

export const newServiceState = (scopes: readonly string[], files: Readonly<Record<string, string>>): ServiceState => ({
  properties: new Map(),
  cache: new Map(),
  locks: new Map(),
  triggers: [],
  mails: [],
  mailQuota: 100,
  menus: [],
  dialogs: [],
  answers: [],
  hasUi: true,
  files,
  logs: [],
  scopes,
  isAuthorized: true,
});
