import type { PlanSnapshot } from "#core";
import { deflateRawSync, inflateRawSync } from "node:zlib";

/* A plan's tables as they were read, to be kept: a tenth of their size. */

export const packed = (snapshot: PlanSnapshot): Uint8Array => deflateRawSync(JSON.stringify(snapshot), { level: 5 });

export const unpacked = (bytes: Uint8Array): PlanSnapshot => JSON.parse(inflateRawSync(bytes).toString("utf8")) as PlanSnapshot;
