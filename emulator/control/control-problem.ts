/** An order to the emulator that cannot be carried out; over HTTP it is answered with `status` and `{ "message": … }`. */
export class ControlProblem extends Error {
  override readonly name = "ControlProblem";

  constructor(
    readonly status: 400 | 404 | 409,
    message: string,
  ) {
    super(message);
  }
}
