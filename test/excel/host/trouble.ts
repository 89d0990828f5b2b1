/** An error that the host answers with, by Excel's own code. */
export class HostError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "HostError";
    this.code = code;
  }
}

export const itemNotFound = (what: string): HostError => new HostError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);
export const invalidArgument = (what: string): HostError =>
  new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${what}.`);
