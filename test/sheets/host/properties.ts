import type { Host } from "./host";
import { strict } from "./strict";
import { HostError } from "./trouble";

type Properties = GoogleAppsScript.Properties.Properties;

/** "Quotas for Google Services": 9 KB a value, 500 KB a store. */
const mostBytesOfValue = 9 * 1024;
const mostBytesOfStore = 500 * 1024;

export function propertiesService(host: Host): GoogleAppsScript.Properties.PropertiesService {
  return strict<GoogleAppsScript.Properties.PropertiesService>(host, "Properties.PropertiesService", {
    getDocumentProperties: () => store(host, "document"),
    getScriptProperties: () => store(host, "script"),
    getUserProperties: () => store(host, `user ${userOf(host)}`),
  });
}

/** A custom function has the properties of the spreadsheet's owner ("Custom functions in Google Sheets"). */
export const userOf = ({ authMode, spreadsheet, user }: Host): string => (authMode === "CUSTOM_FUNCTION" ? spreadsheet.owner : user);

function store(host: Host, name: string): Properties {
  const all = (): Map<string, string> => {
    const known = host.services.properties.get(name) ?? new Map<string, string>();
    host.services.properties.set(name, known);
    return known;
  };
  const replace = (wanted: ReadonlyMap<string, string>): void => {
    if (host.authMode === "CUSTOM_FUNCTION") throw new HostError("You do not have permission to call setProperty.");
    for (const value of wanted.values()) if (Buffer.byteLength(value) > mostBytesOfValue) throw new HostError("Argument too large: value");
    const bytes = [...wanted].reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0);
    if (bytes > mostBytesOfStore) throw new HostError("You have exceeded the property storage quota. Please remove some properties and try again.");
    host.services.properties.set(name, new Map(wanted));
  };
  return strict<Properties>(host, "Properties.Properties", {
    getProperty: (key) => all().get(key) ?? null,
    getProperties: () => Object.fromEntries(all()),
    getKeys: () => [...all().keys()],
    setProperty(key, value) {
      replace(new Map([...all(), [key, value]]));
      return this;
    },
    setProperties(properties: Readonly<Record<string, string>>, deleteAllOthers: boolean = false) {
      replace(new Map([...(deleteAllOthers ? [] : all()), ...Object.entries(properties)]));
      return this;
    },
    deleteProperty(key) {
      replace(new Map([...all()].filter(([name]) => name !== key)));
      return this;
    },
    deleteAllProperties() {
      replace(new Map());
      return this;
    },
  });
}
