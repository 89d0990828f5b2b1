import type { Host } from "./host";
import { userOf } from "./properties";
import { strict } from "./strict";
import { HostError } from "./trouble";

type Cache = GoogleAppsScript.Cache.Cache;

/** "Cache": 250 characters a key, 100 KB a value, 1,000 items, 10 minutes unless said, 6 hours at most. */
const limits = { key: 250, value: 100 * 1024, items: 1000, kept: 900, usual: 600, longest: 21_600 };

export function cacheService(host: Host): GoogleAppsScript.Cache.CacheService {
  return strict<GoogleAppsScript.Cache.CacheService>(host, "Cache.CacheService", {
    getDocumentCache: () => cache(host, "document"),
    getScriptCache: () => cache(host, "script"),
    getUserCache: () => cache(host, `user ${userOf(host)}`),
  });
}

function cache(host: Host, name: string): Cache {
  const all = () => {
    const known = host.services.cache.get(name) ?? new Map<string, { readonly value: string; readonly until: number }>();
    host.services.cache.set(name, known);
    return known;
  };
  const get = (key: string): string | null => {
    const entry = all().get(key);
    return entry === undefined || entry.until <= host.now ? null : entry.value;
  };
  const put = (key: string, value: string, seconds: number = limits.usual): void => {
    if (key.length > limits.key) throw new HostError("Argument too large: key");
    if (Buffer.byteLength(value) > limits.value) throw new HostError("Argument too large: value");
    if (seconds < 1 || seconds > limits.longest) throw new HostError("Invalid argument: expirationInSeconds");
    all().set(key, { value, until: host.now + seconds * 1000 });
    // Over the cap, those that are farthest from their end stay ("Cache").
    if (all().size <= limits.items) return;
    const kept = [...all()].sort(([, a], [, b]) => b.until - a.until).slice(0, limits.kept);
    host.services.cache.set(name, new Map(kept));
  };
  return strict<Cache>(host, "Cache.Cache", {
    get,
    getAll: (keys) => Object.fromEntries(keys.flatMap((key) => (get(key) === null ? [] : [[key, get(key)]]))),
    put: (key: string, value: string, seconds?: number) => put(key, value, seconds),
    putAll(values: Readonly<Record<string, unknown>>, seconds?: number) {
      for (const [key, value] of Object.entries(values)) put(key, String(value), seconds);
    },
    remove: (key) => void all().delete(key),
    removeAll(keys) {
      for (const key of keys) all().delete(key);
    },
  });
}
