import { Spinner } from "#kit";
import { useCallback, useEffect, useState, type ComponentType } from "react";
import { SessionTrouble } from "../../session/session";
import { errorAsTrouble } from "../../session/error-as-trouble";
import { text } from "../text";
import { useAction } from "../use-action";
import { TroubleBar } from "./trouble-bar";

/** A part of the pane that is fetched when it is first shown, so that the pane is drawn without it. */
export const fetched = <Properties extends object>(fetchPart: () => Promise<ComponentType<Properties>>): ComponentType<Properties> =>
  function Fetched(properties) {
    const [Part, setPart] = useState<ComponentType<Properties>>();
    const { run, trouble } = useAction();
    const fetchNow = useCallback(() => void run(() => tellingTrouble(fetchPart)).then((part) => setPart(() => part)), [run]);
    useEffect(fetchNow, [fetchNow]);
    if (Part !== undefined) return <Part {...properties} />;
    return <div className="notice">{trouble === undefined ? <Spinner label={text.working} /> : <TroubleBar trouble={trouble} onRetry={fetchNow} />}</div>;
  };

async function tellingTrouble<Part>(fetchPart: () => Promise<Part>): Promise<Part> {
  try {
    return await fetchPart();
  } catch (error) {
    throw new SessionTrouble("offline", text.notLoaded, errorAsTrouble(error).details);
  }
}
