/** What stops a review as a whole, with the words for the person who asked for it. */
export class ReviewImpossible extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ReviewImpossible";
  }
}
