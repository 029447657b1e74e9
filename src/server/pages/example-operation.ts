/** A GraphQL operation that a page of the server opens with, ready to run. */
export interface ExampleOperation {
  /** What the operation does, in one line of plain text; it becomes the comment above the document. */
  readonly name: string;
  /** One named GraphQL operation; its operation name becomes the title of the tab. */
  readonly document: string;
  /** Variables of the operation as JSON values. */
  readonly variables?: Readonly<Record<string, unknown>>;
}
