/** What keeps the server from starting and is not a setting; the message is one line for whoever starts it. */
export class StartProblem extends Error {
  // By this name start-problem-line.ts knows words that were meant for a person.
  override readonly name = "StartProblem";
}
