import type { Host } from "./host";
import { kindOf } from "./kinds";
import type { HostTrigger } from "./service-state";
import { strict, type Members } from "./strict";
import { HostError } from "./trouble";
import { enumeration, wordOf } from "./words";

type App = GoogleAppsScript.Script.ScriptApp;
type Trigger = GoogleAppsScript.Script.Trigger;
type Clock = GoogleAppsScript.Script.ClockTriggerBuilder;

const events = enumeration<typeof GoogleAppsScript.Script.EventType>("Script.EventType");
const sources = enumeration<typeof GoogleAppsScript.Script.TriggerSource>("Script.TriggerSource");
const statuses = enumeration<typeof GoogleAppsScript.Script.AuthorizationStatus>("Script.AuthorizationStatus");

/** ScriptApp of a published editor add-on: one trigger of each type, per user and document; time-driven ones at most hourly. */
export function scriptApp(host: Host): App {
  const { services } = host;
  return strict<App>(host, "Script.ScriptApp", {
    getUserTriggers: () => services.triggers.filter(({ user }) => user === host.user).map((trigger) => triggerService(host, trigger)),
    newTrigger: (functionName) =>
      strict<GoogleAppsScript.Script.TriggerBuilder>(host, "Script.TriggerBuilder", {
        timeBased: () => clockBuilder(host, functionName),
        forSpreadsheet(document: unknown) {
          if (kindOf(document) === undefined && document !== host.spreadsheet.id)
            throw new HostError("An add-on can only create triggers for the file in which it is used.");
          return spreadsheetBuilder(host, functionName);
        },
      }),
    deleteTrigger(trigger) {
      const id = ids.get(trigger);
      if (!services.triggers.some((trigger) => trigger.id === id))
        throw new HostError("Unexpected error while getting the method or property deleteTrigger on object ScriptApp.");
      services.triggers = services.triggers.filter((trigger) => trigger.id !== id);
    },
    getAuthorizationInfo: () =>
      strict<GoogleAppsScript.Script.AuthorizationInfo>(host, "Script.AuthorizationInfo", {
        getAuthorizationStatus: () => (services.isAuthorized ? statuses.NOT_REQUIRED : statuses.REQUIRED),
        getAuthorizationUrl: () => "https://script.google.com/authorize",
      }),
    requireScopes(_mode, scopes) {
      if (scopes.some((scope) => !services.scopes.includes(scope))) throw new HostError("Authorization is required to perform that action.");
    },
    getScriptId: () => "1ScriptOfTheTests",
  });
}

const ids = new WeakMap<Trigger, string>();

function triggerService(host: Host, trigger: HostTrigger): Trigger {
  const event = events[trigger.event as keyof typeof events];
  const service = strict<Trigger>(host, "Script.Trigger", {
    getUniqueId: () => trigger.id,
    getHandlerFunction: () => trigger.handler,
    getEventType: () => event,
    getTriggerSource: () => (trigger.event === "CLOCK" ? sources.CLOCK : sources.SPREADSHEETS),
    getTriggerSourceId: () => (trigger.event === "CLOCK" ? "" : host.spreadsheet.id),
  });
  ids.set(service, trigger.id);
  return service;
}

function create(host: Host, handler: string, event: string, timetable: readonly string[]): Trigger {
  const { services, user } = host;
  if (services.triggers.some((trigger) => trigger.user === user && trigger.event === event)) {
    const what = event === "CLOCK" ? "time-based" : event.replace("ON_", "").toLowerCase();
    throw new HostError(`This add-on has created too many ${what} triggers in this document for this Google user account.`);
  }
  const made: HostTrigger = { id: `trigger-${host.spreadsheet.nextId++}`, handler, event, user, timetable };
  services.triggers = [...services.triggers, made];
  return triggerService(host, made);
}

const clockSettings = [
  "after",
  "at",
  "atDate",
  "atHour",
  "everyDays",
  "everyHours",
  "everyMinutes",
  "everyWeeks",
  "inTimezone",
  "nearMinute",
  "onMonthDay",
  "onWeekDay",
] as const satisfies readonly (keyof Clock)[];

function clockBuilder(host: Host, handler: string): Clock {
  const timetable: string[] = [];
  const members = Object.fromEntries(
    clockSettings.map((name) => [
      name,
      function (this: Clock, ...given: readonly unknown[]): Clock {
        timetable.push([name, ...given.map(wordOf)].join(" "));
        return this;
      },
    ]),
  );
  const creating: Members<Clock> = {
    create() {
      const hours = Number(/^everyHours (.*)/.exec(timetable[0] ?? "")?.[1] ?? 1);
      const isTooOften = timetable.some((candidate) => candidate.startsWith("everyMinutes")) || hours < 1;
      if (isTooOften) throw new HostError("Time-driven triggers of an add-on cannot run more frequently than once per hour.");
      if (timetable.length === 0) throw new HostError("The trigger has no timetable.");
      return create(host, handler, "CLOCK", timetable);
    },
  };
  return strict<Clock>(host, "Script.ClockTriggerBuilder", { ...(members as Members<Clock>), ...creating });
}

function spreadsheetBuilder(host: Host, handler: string): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
  let event = "";
  const choose = (wanted: string) =>
    function (this: GoogleAppsScript.Script.SpreadsheetTriggerBuilder) {
      event = wanted;
      return this;
    };
  return strict<GoogleAppsScript.Script.SpreadsheetTriggerBuilder>(host, "Script.SpreadsheetTriggerBuilder", {
    onOpen: choose("ON_OPEN"),
    onEdit: choose("ON_EDIT"),
    onChange: choose("ON_CHANGE"),
    onFormSubmit: choose("ON_FORM_SUBMIT"),
    create: () => create(host, handler, event, []),
  });
}
