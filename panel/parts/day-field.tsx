import { TextField } from "#kit";
import { useState } from "react";

interface Properties {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  /** Called with a whole day, or with "" where the field is blank; not while a year is being typed. */
  readonly onChange: (day: string) => void;
}

/** A day, which counts once its year is whole: on the way to 2026 the field says 0002, 0020 and 0202. */
export function DayField({ label, hint, value, onChange }: Properties) {
  const [typed, setTyped] = useState<string>();
  const type = (day: string) => {
    const isWhole = day === "" || day >= "1900";
    setTyped(isWhole ? undefined : day);
    if (isWhole) onChange(day);
  };
  return <TextField type="date" label={label} hint={hint} value={typed ?? value} onChange={type} />;
}
