/** What a host that can do so does by itself: a review and reminder mails at appointed times. Both are off until they are switched on. */
export interface TimetableVerbs {
  state(): Promise<TimetableState>;
  /** Switches on or off. Reminders are switched on only with the preview that the user has looked at and agreed to. */
  save(settings: TimetableSettings, agreed: ReminderPreview | undefined): Promise<TimetableState>;
  /** Exactly who would get which mail now. Sends nothing. */
  preview(): Promise<ReminderPreview>;
  /** Sends what the preview shows, if it still is what would be sent. Gives the sentence that says what was sent. */
  sendNow(agreed: ReminderPreview): Promise<string>;
}

export const reviewRhythms = ["never", "day", "week", "month"] as const;
export const reminderRhythms = ["never", "week", "month"] as const;
export const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
export type Weekday = (typeof weekdays)[number];

/** When something is done, in the time of the spreadsheet. By month is on the first such weekday of each month. */
export interface Appointment<Rhythm extends string> {
  readonly every: Rhythm;
  /** 0 to 23; it is done within the hour after it. */
  readonly hour: number;
  /** Not looked at where it is every day. */
  readonly weekday: Weekday;
}

export interface TimetableSettings {
  readonly review: Appointment<(typeof reviewRhythms)[number]>;
  readonly reminders: Appointment<(typeof reminderRhythms)[number]>;
}

export interface TimetableState {
  readonly settings: TimetableSettings;
  /** The time zone that hours are counted in, for instance "Europe/London". */
  readonly timeZone: string;
  readonly lastReview: JobRun | null;
  readonly lastReminders: JobRun | null;
  readonly lastFailure: Failure | null;
  /** How many mails may still be sent today. */
  readonly mailsLeft: number;
  /** Whether this user's own clock runs for this spreadsheet. */
  readonly isRunning: boolean;
}

/** The last time that a job was done: at what local time ("2026-11-24 08:13") and with what outcome. */
export interface JobRun {
  readonly at: string;
  readonly outcome: string;
}

export interface Failure {
  readonly at: string;
  readonly message: string;
}

export interface ReminderPreview {
  readonly mails: readonly ReminderMail[];
  /** Who owes something and gets no mail, with the reason. */
  readonly leftOut: readonly { readonly person: string; readonly because: string }[];
}

export interface ReminderMail {
  readonly person: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}
