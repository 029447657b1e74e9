/** Why the store cannot be opened, in one line for whoever starts the server. Never holds a password. */
export class StoreProblem extends Error {
  // By this name src/start-problem-line.ts knows words that were meant for a person.
  override readonly name = "StartProblem";
}
