/** The service declines a call: its HTTP status and the text that goes into `{ "message": … }`. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
