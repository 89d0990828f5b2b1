/** An error that Google's server answers with. A script sees its message, and "Exception" as its name. */
export class HostError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Exception";
  }
}

/** A member that the service does not have or that is not built here: never a part of a test that passes. */
export class Violation extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Violation";
  }
}
