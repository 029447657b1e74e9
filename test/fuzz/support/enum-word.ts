/** A value of an enum, which is a bare word in a document and a text in variables. */
export class EnumWord {
  constructor(readonly word: string) {}

  toJSON(): string {
    return this.word;
  }
}
