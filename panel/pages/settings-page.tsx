import { Icon } from "#kit";
import { useEffect, useState, type ReactElement } from "react";
import { usePane } from "../pane-context";
import { Heading } from "../parts/heading";
import { Line } from "../parts/line";
import { LongList } from "../parts/long-list";
import { TroubleBar } from "../parts/trouble-bar";
import { UseYourSheet } from "../parts/use-your-sheet";
import { Words } from "../parts/words";
import type { SettingLine } from "../../session/session";
import { text } from "../text";
import { useAction } from "../use-action";
import { useSubPage } from "../use-sub-page";
import { SettingForm } from "./setting-form";

/** The settings of the plan; one opens to be changed, or leads to its cell where the pane cannot change it. */
export function SettingsPage({ back }: { readonly back: ReactElement }) {
  const { session, summary } = usePane();
  const { canEnter, canGoTo } = session.host;
  const [settings, setSettings] = useState<readonly SettingLine[]>();
  const { run, trouble } = useAction();
  const { open, show, back: toList } = useSubPage<SettingLine>();
  useEffect(() => void run(() => session.settings()).then(setSettings), [run, session]);
  const press = (line: SettingLine) => {
    if (canEnter) return () => show(line);
    return canGoTo ? () => void run(() => session.goTo(line.place)) : undefined;
  };
  const saved = (next: readonly SettingLine[]) => {
    setSettings(next);
    toList();
  };
  return (
    <>
      <section className="page" aria-labelledby="settings" hidden={open !== undefined}>
        {back}
        <Heading id="settings">{text.settings.title}</Heading>
        <TroubleBar trouble={trouble} />
        <p className="body">{settings?.length === 0 ? text.settings.none : canEnter ? text.settings.intro : text.settings.introGoTo}</p>
        {settings?.length === 0 && summary.state === "none" && (
          <div className="row">
            <UseYourSheet />
          </div>
        )}
        <LongList
          items={settings ?? []}
          label={text.settings.title}
          line={(line) => (
            <Line onPress={press(line)}>
              <span className="grow">
                <span>
                  <Words>{line.name}</Words>
                </span>
                <span className="quiet">
                  <Words>{line.meaning}</Words>
                </span>
              </span>
              <strong>
                <Words>{line.value === "" ? text.settings.blank : line.value}</Words>
              </strong>
              <Icon name="forward" />
            </Line>
          )}
        />
      </section>
      {open !== undefined && <SettingForm line={open} onSaved={saved} onBack={toList} />}
    </>
  );
}
