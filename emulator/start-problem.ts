/** Something outside the program keeps the emulator from starting; the message is one line for the person at the keyboard. */
export class StartProblem extends Error {
  override readonly name = "StartProblem";
}
