import type { Google } from "../google";

/** The function of Code.js that the clock calls. */
const handler = "runTimetable";

/** This user's own clocks for this spreadsheet; getProjectTriggers would give those of all other spreadsheets too. */
const triggersOfAddOn = ({ scripts, app }: Google): readonly GoogleAppsScript.Script.Trigger[] =>
  scripts.getUserTriggers(app.getActiveSpreadsheet()).filter((trigger) => trigger.getHandlerFunction() === handler);

export const isTriggerThere = (google: Google): boolean => triggersOfAddOn(google).length > 0;

/** An add-on may have one clock for each user and spreadsheet, of an hour at least: everything hangs on it. */
export function keepTrigger(google: Google, isWanted: boolean): void {
  const [first, ...others] = triggersOfAddOn(google);
  if (isWanted && first === undefined) google.scripts.newTrigger(handler).timeBased().everyHours(1).create();
  for (const trigger of isWanted || first === undefined ? others : [first, ...others]) google.scripts.deleteTrigger(trigger);
}
