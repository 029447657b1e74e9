/** Why the key of the sessions cannot be used, in one line for whoever starts the server. Never holds the key. */
export class KeyProblem extends Error {
  // By this name src/start-problem-line.ts knows words that were meant for a person.
  override readonly name = "StartProblem";
}
