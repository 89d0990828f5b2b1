import { useEffect, useState } from "react";
import { usePane } from "../pane-context";
import { LongList } from "../parts/long-list";
import { TroubleBar } from "../parts/trouble-bar";
import { Words } from "../parts/words";
import type { SettingLine } from "../session";
import { usePaneStyles } from "../styles";
import { text } from "../text";
import { useAction } from "../use-action";

/** The settings of the plan; one leads to its cell, where it is changed. */
export function SettingsPage() {
  const styles = usePaneStyles();
  const { session } = usePane();
  const [settings, setSettings] = useState<readonly SettingLine[]>();
  const { run, trouble } = useAction();
  useEffect(() => void run(() => session.settings()).then(setSettings), [run, session]);
  return (
    <section className={styles.page} aria-labelledby="settings">
      <h2 id="settings" className={styles.heading}>{text.settings.title}</h2>
      <TroubleBar trouble={trouble} />
      <p className={styles.body}>{settings?.length === 0 ? text.settings.none : text.settings.intro}</p>
      <LongList items={settings ?? []} label={text.settings.title} line={({ name, value, meaning, place }) => (
        <button type="button" className={styles.line} disabled={!session.host.canGoTo} onClick={() => void run(() => session.goTo(place))}>
          <span className={styles.grow}><span><Words>{name}</Words></span><span className={styles.quiet}><Words>{meaning}</Words></span></span>
          <strong><Words>{value === "" ? text.settings.blank : value}</Words></strong>
        </button>
      )} />
    </section>
  );
}
