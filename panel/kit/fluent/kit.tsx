import * as fluent from "@fluentui/react-components";
import type { ReactNode } from "react";
import {
  tabId,
  type ArrowListProperties,
  type ButtonProperties,
  type MessageBarProperties,
  type ProgressBarProperties,
  type RadioGroupProperties,
  type SelectFieldProperties,
  type TabListProperties,
  type TextFieldProperties,
} from "../properties";
import { Icon } from "./icon";
import { useTheme } from "./theme";
import { vocabulary } from "./vocabulary";

/* The controls in Microsoft's look, for Excel. */
export { Icon, vocabulary };

export const Provider = ({ children }: { readonly children: ReactNode }) => <fluent.FluentProvider theme={useTheme()}>{children}</fluent.FluentProvider>;

export const Button = ({ children, look, size, icon, off, submits, onPress }: ButtonProperties) => (
  <fluent.Button
    type={submits === true ? "submit" : "button"}
    appearance={look ?? "secondary"}
    size={size ?? "medium"}
    icon={icon === undefined ? null : <Icon name={icon} />}
    disabledFocusable={off === true}
    onClick={onPress}
  >
    {children}
  </fluent.Button>
);

export function TextField({ label, hint, error, off, type, value, onChange }: TextFieldProperties) {
  const shared = { value, readOnly: off === true, onChange: (_: unknown, data: { readonly value: string }) => onChange(data.value) };
  if (type === "search") return <fluent.Input {...shared} type="search" aria-label={label} placeholder={label} contentBefore={<Icon name="search" />} />;
  return (
    <fluent.Field label={label} hint={hint ?? null} validationMessage={error ?? null}>
      <fluent.Input {...shared} type={type ?? "text"} />
    </fluent.Field>
  );
}

export const SelectField = <T extends string>({ label, hint, error, off, value, choices, onChange }: SelectFieldProperties<T>) => (
  <fluent.Field label={label} hint={hint ?? null} validationMessage={error ?? null}>
    <fluent.Select className="select" value={value} disabled={off === true} onChange={(_, data) => onChange(data.value as T)}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </fluent.Select>
  </fluent.Field>
);

export const RadioGroup = <T extends string>({ label, value, choices, onChange }: RadioGroupProperties<T>) => (
  <fluent.Field label={label}>
    <fluent.RadioGroup value={value} onChange={(_, data) => onChange(data.value as T)}>
      {choices.map((choice) => (
        <fluent.Radio
          key={choice.value}
          value={choice.value}
          label={
            <span className="grow">
              <span className="choice">{choice.label}</span>
              {choice.hint !== undefined && <span className="quiet">{choice.hint}</span>}
            </span>
          }
        />
      ))}
    </fluent.RadioGroup>
  </fluent.Field>
);

export const TabList = <T extends string>({ label, value, choices, controls, onChange }: TabListProperties<T>) => (
  <fluent.TabList size="small" className="tabs" aria-label={label} selectedValue={value} onTabSelect={(_, data) => onChange(data.value as T)}>
    {choices.map((choice) => (
      <fluent.Tab key={choice.value} value={choice.value} id={tabId(choice.value)} aria-controls={controls}>
        {choice.label}
      </fluent.Tab>
    ))}
  </fluent.TabList>
);

export const MessageBar = ({ intent, title, children }: MessageBarProperties) => (
  <fluent.MessageBar intent={intent} layout="multiline">
    <fluent.MessageBarBody>
      {title !== undefined && (
        <>
          <fluent.MessageBarTitle>{title}</fluent.MessageBarTitle>
          <br />
        </>
      )}
      {children}
    </fluent.MessageBarBody>
  </fluent.MessageBar>
);

export const Spinner = ({ label }: { readonly label: string }) => <fluent.Spinner size="small" label={label} />;

export const ProgressBar = ({ share, label }: ProgressBarProperties) => (
  <fluent.ProgressBar {...(share === undefined ? {} : { value: share })} aria-label={label} />
);

export const CounterBadge = ({ count }: { readonly count: number }) => (
  <fluent.CounterBadge count={count} overflowCount={9999} size="small" color="informative" />
);

export const ArrowList = ({ label, children }: ArrowListProperties) => (
  <ul className="list" aria-label={label} {...fluent.useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true })}>
    {children}
  </ul>
);
