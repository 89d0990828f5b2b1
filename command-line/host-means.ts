import type { HostMeans } from "#core";
import { sha256 } from "./sha256";

/** What Node does for a review many times as fast as the core. */
export const hostMeans: HostMeans = {
  digest: sha256,
  textOf: ({ buffer, byteOffset }, to) => Buffer.from(buffer, byteOffset, to).toString("latin1"),
};
