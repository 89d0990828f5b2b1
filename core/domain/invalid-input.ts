/**
 * What a formula throws when its arguments make no sense. Each host turns it into its own error value with the message.
 * "value" is the wrong type or shape, "number" a number outside what the figure allows, "unknown" a figure that the
 * arguments leave unknown (see {@link import("./figure").Unknown}).
 */
export class InvalidInput extends Error {
  readonly reason: "value" | "number" | "unknown";

  constructor(reason: "value" | "number" | "unknown", message: string) {
    super(message);
    this.name = "InvalidInput";
    this.reason = reason;
  }
}
