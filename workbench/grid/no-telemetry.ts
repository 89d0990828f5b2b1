import { createIdentifier } from "@univerjs/core";

/** The name of a service that nobody provides here: the grid asks for it and goes without. */
export const ITelemetryService = createIdentifier("telemetry.service");
