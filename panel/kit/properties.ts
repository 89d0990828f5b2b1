import type { ReactElement, ReactNode } from "react";

/*
 * What a kit of controls is: what the pages of the pane are built of, without saying whose look it has. Texts come in ready to
 * show. A control that is off can still be reached by the keyboard, so that the focus stays where it is while the pane works.
 */

/** The signs by what they look like. They are hidden from those who hear the pane: the words beside them say it. */
export type IconName =
  | "search"
  | "copy"
  | "back"
  | "forward"
  | "sync"
  | "undo"
  | "error"
  | "info"
  | "warning"
  | "success"
  | "check circle"
  | "check"
  | "warning solid"
  | "cross circle"
  | "question"
  | "clock"
  | "hint"
  | "trend";

export interface ButtonProperties {
  readonly children: string;
  /** One primary button for each page at most; subtle for the way back. */
  readonly look?: "primary" | "subtle" | undefined;
  readonly size?: "small" | undefined;
  readonly icon?: IconName | undefined;
  readonly off?: boolean | undefined;
  /** Sends the form that it stands in. */
  readonly submits?: boolean | undefined;
  readonly onPress?: (() => void) | undefined;
}

/** What all fields have: the label above, the hint and the error below, said with the field. */
interface FieldProperties {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly off?: boolean | undefined;
}

export interface TextFieldProperties extends FieldProperties {
  /** A search field shows its label inside. */
  readonly type?: "text" | "date" | "search" | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string | undefined;
}

export interface SelectFieldProperties<T extends string> extends FieldProperties {
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}

export interface RadioGroupProperties<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}

export interface TabListProperties<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  /** The id of the element that shows the chosen tab's page. It is to be labelled by tabId(value). */
  readonly controls: string;
  readonly onChange: (value: T) => void;
}

/** The id of a tab, by which its page is labelled. */
export const tabId = (value: string): string => `tab-${value}`;

export interface MessageBarProperties {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

export interface ProgressBarProperties {
  /** 0…1; left out where nobody knows how far it is. */
  readonly share?: number;
  readonly label: string;
}

export interface ArrowListProperties {
  readonly label: string;
  /** List items; where one is a button, the arrow keys go from one to the next, and Tab leaves the list. */
  readonly children: ReactNode;
}

/** What the kit's maker calls the things that the pane speaks of. */
export interface Vocabulary {
  /** A file with sheets. */
  readonly file: string;
  readonly addIn: string;
  readonly pane: string;
  /** Where all is worked out, as whole sentences. */
  readonly stays: string;
  /** What it means to be offline. */
  readonly offline: string;
}

/** Both kits export exactly this; a test of the types holds them to it. */
export interface Kit {
  readonly vocabulary: Vocabulary;
  readonly Provider: (properties: { readonly children: ReactNode }) => ReactElement;
  readonly Icon: (properties: { readonly name: IconName }) => ReactElement;
  readonly Button: (properties: ButtonProperties) => ReactElement;
  readonly TextField: (properties: TextFieldProperties) => ReactElement;
  readonly SelectField: <T extends string>(properties: SelectFieldProperties<T>) => ReactElement;
  readonly RadioGroup: <T extends string>(properties: RadioGroupProperties<T>) => ReactElement;
  readonly TabList: <T extends string>(properties: TabListProperties<T>) => ReactElement;
  readonly MessageBar: (properties: MessageBarProperties) => ReactElement;
  readonly Spinner: (properties: { readonly label: string }) => ReactElement;
  readonly ProgressBar: (properties: ProgressBarProperties) => ReactElement;
  readonly CounterBadge: (properties: { readonly count: number }) => ReactElement;
  readonly ArrowList: (properties: ArrowListProperties) => ReactElement;
}
