/** Keeps everything that was answered. */
export class AnswerKeeper {
  readonly texts: string[] = [];

  async keep(response: Response): Promise<string> {
    const text = await response.text();
    this.texts.push(JSON.stringify([...response.headers]), text);
    return text;
  }

  /** Asks an operation over plain HTTP. */
  async post(
    origin: string,
    operation: object,
    authorization: string,
  ): Promise<Readonly<Record<string, unknown>>> {
    const response = await fetch(`${origin}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization },
      body: JSON.stringify(operation),
    });
    return JSON.parse(await this.keep(response)) as Record<string, unknown>;
  }
}
