import type { ActivityRow } from "../reading/plan";
import { say } from "../words/say";

/** Finished by a day: the actual finish is there and not later, or all of it is done. */
export const isFinished = ({ actualFinish, complete }: ActivityRow, day: number): boolean =>
  actualFinish === undefined ? complete !== undefined && complete >= 1 : actualFinish <= day;

/** The latest finish that anybody has agreed to: baseline or forecast. */
export const latestFinish = ({ baselineFinish, forecastFinish }: ActivityRow): number | undefined =>
  baselineFinish !== undefined && forecastFinish !== undefined ? Math.max(baselineFinish, forecastFinish) : (forecastFinish ?? baselineFinish);

/** The finish that holds today: actual, else forecast, else baseline. */
export const currentFinish = ({ actualFinish, forecastFinish, baselineFinish }: ActivityRow): number | undefined =>
  actualFinish ?? forecastFinish ?? baselineFinish;

/** The ID, or the name where there is none. */
export const activityName = ({ id, name, sheetRow }: ActivityRow): string => id ?? name ?? say`row ${String(sheetRow)}`;
