/** What an operation answers: the body is sent as JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}
