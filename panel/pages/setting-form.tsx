import { Button, TextField } from "#kit";
import { useState, type FormEvent } from "react";
import { usePane } from "../pane-context";
import { BackButton } from "../parts/back-button";
import { Heading } from "../parts/heading";
import { TroubleBar } from "../parts/trouble-bar";
import { Words } from "../parts/words";
import type { SettingLine } from "../../session/session";
import { text } from "../text";
import { useAction } from "../use-action";
import { inItsLines } from "../../session/wording";

interface Properties {
  readonly line: SettingLine;
  readonly onSaved: (settings: readonly SettingLine[]) => void;
  readonly onBack: () => void;
}

/** One setting, to change it. The plan refuses in its own words what it could not read. */
export function SettingForm({ line, onSaved, onBack }: Properties) {
  const { session, setSummary, say } = usePane();
  const isDate = line.isDay === true && /^(\d{4}-\d{2}-\d{2})?$/.test(line.value);
  const [value, setValue] = useState(line.value);
  const { run, busy, trouble } = useAction();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const settings = await run(() => session.saveSetting(line.name, value));
    if (settings === undefined) return;
    say(text.settings.saved);
    onSaved(settings);
    await session.summary().then(setSummary, () => undefined);
  };
  const refused = trouble?.kind === "plan" ? inItsLines(trouble.message) : undefined;
  return (
    <form className="page" aria-labelledby="setting" onSubmit={(event) => void save(event)}>
      <BackButton label={text.settings.back} onPress={onBack} />
      <Heading id="setting">
        <Words>{line.name}</Words>
      </Heading>
      <TextField
        type={isDate ? "date" : "text"}
        label={text.settings.value}
        hint={inItsLines(line.meaning)}
        error={refused}
        off={busy}
        value={value}
        onChange={setValue}
      />
      {refused === undefined && <TroubleBar trouble={trouble} />}
      <div className="row">
        <Button submits look="primary" off={busy}>
          {busy ? text.working : text.settings.save}
        </Button>
        {session.host.canGoTo && (
          <Button off={busy} onPress={() => void run(() => session.goTo(line.place))}>
            {text.settings.goTo}
          </Button>
        )}
      </div>
    </form>
  );
}
