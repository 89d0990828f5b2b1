import { isoDate, type CurvePoint } from "#core";
import type { Curve } from "./session";

/** The plan over time, or undefined where there is no more than a point of it. */
export const curveOf = (points: readonly CurvePoint[]): Curve | undefined =>
  points.length < 2 ? undefined : { points: points.map(({ day, planned, delivered }) => ({ day: isoDate(day), planned, delivered })) };
