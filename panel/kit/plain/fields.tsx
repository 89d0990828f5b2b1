import { useId, type ReactElement } from "react";
import type { RadioGroupProperties, SelectFieldProperties, TextFieldProperties } from "../properties";
import { Icon } from "./icon";

/** What the field itself carries so that its hint and its error are said with it. */
interface Wiring {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

interface FrameProperties {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly field: (wiring: Wiring) => ReactElement;
}

/** A field with its label above and its hint and error below. */
function Frame({ label, hint, error, field }: FrameProperties) {
  const id = useId();
  const [hintId, errorId] = [`${id}hint`, `${id}error`];
  const described = [...(error === undefined ? [] : [errorId]), ...(hint === undefined ? [] : [hintId])].join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {field({ id, "aria-describedby": described === "" ? undefined : described, "aria-invalid": error === undefined ? undefined : true })}
      {error !== undefined && (
        <span id={errorId} role="alert" className="field-error">
          <Icon name="error" />
          {error}
        </span>
      )}
      {hint !== undefined && (
        <span id={hintId} className="quiet">
          {hint}
        </span>
      )}
    </div>
  );
}

export function TextField({ label, hint, error, off, type, value, onChange }: TextFieldProperties) {
  const shared = { value, readOnly: off === true, onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value) };
  if (type === "search")
    return (
      <span className="search">
        <Icon name="search" />
        <input {...shared} type="search" className="box" aria-label={label} placeholder={label} />
      </span>
    );
  return <Frame label={label} hint={hint} error={error} field={(wiring) => <input {...shared} {...wiring} type={type ?? "text"} className="box" />} />;
}

export const SelectField = <T extends string>({ label, hint, error, off, value, choices, onChange }: SelectFieldProperties<T>) => (
  <Frame
    label={label}
    hint={hint}
    error={error}
    field={(wiring) => (
      <select {...wiring} className="box" value={value} disabled={off === true} onChange={(event) => onChange(event.target.value as T)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )}
  />
);

export function RadioGroup<T extends string>({ label, value, choices, onChange }: RadioGroupProperties<T>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-labelledby={name} className="radios">
      <span id={name}>{label}</span>
      {choices.map((choice) => (
        <label key={choice.value} className="radio">
          <input type="radio" name={name} value={choice.value} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span className="grow">
            <span>{choice.label}</span>
            {choice.hint !== undefined && <span className="quiet">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
