import { type messages, type PGlite, parse, protocol, type Results } from "@electric-sql/pglite";

/** Statements of which the plan is kept at the same time. */
const MOST_KEPT = 256;

/**
 * Milliseconds for which a plan is kept. Nothing analyses the tables of the embedded database, so it plans by how large
 * they are; a plan from when they were empty must not outlive that for long.
 */
const KEPT_MS = 1_000;

const { serialize } = protocol;

interface Prepared {
  readonly name: string;
  /** PostgreSQL's numbers for the types of its parameters. */
  readonly types: readonly number[];
  /** What the server says of its rows; nothing where it has none. */
  readonly rows: readonly messages.BackendMessage[];
  readonly until: number;
}

/**
 * Runs statements so that the database thinks about how to run each of them only once in a while: compiled to
 * WebAssembly that takes longer than most statements themselves. PGlite's own `query` has it done every time.
 */
export class PreparedStatements {
  /** By text, the one used last at the end. */
  readonly #kept = new Map<string, Prepared>();
  #count = 0;

  /** @param clock milliseconds. */
  constructor(
    private readonly pglite: PGlite,
    private readonly clock: () => number,
  ) {}

  /** @throws the database's error; unlike that of `query` it does not carry the parameters. */
  run<T>(text: string, parameters: readonly unknown[] = []): Promise<Results<T>> {
    const { pglite } = this;
    return pglite.runExclusive(async () => {
      const { name, types, rows } = await this.#prepared(text);
      const values = parameters.map((parameter, index) => this.#asText(parameter, types[index]));
      const answer = await this.#send(
        serialize.bind({ statement: name, values }),
        serialize.execute(),
        serialize.sync(),
      );
      const [result] = parse.parseResults([...rows, ...answer], pglite.parsers);
      return result as Results<T>;
    });
  }

  async #prepared(text: string): Promise<Prepared> {
    const known = this.#kept.get(text);
    this.#kept.delete(text);
    const now = this.clock();
    if (known !== undefined && now < known.until) {
      this.#kept.set(text, known);
      return known;
    }
    const name = known?.name ?? this.#freeName();
    const answer = await this.#send(
      // Closing what does not exist is no error.
      serialize.close({ type: "S", name }),
      serialize.parse({ name, text }),
      serialize.describe({ type: "S", name }),
      serialize.sync(),
    );
    const types = parse.parseDescribeStatementResults(answer);
    const rows = answer.filter((message) => message.name === "rowDescription");
    const prepared = { name, types, rows, until: now + KEPT_MS };
    this.#kept.set(text, prepared);
    return prepared;
  }

  #freeName(): string {
    const [oldest] = this.#kept;
    if (oldest === undefined || this.#kept.size < MOST_KEPT) return `s${this.#count++}`;
    const [text, { name }] = oldest;
    this.#kept.delete(text);
    return name;
  }

  #asText(parameter: unknown, type = 0): string | null {
    if (parameter === null || parameter === undefined) return null;
    const serializer = this.pglite.serializers[type];
    return serializer === undefined ? String(parameter) : serializer(parameter);
  }

  #send(...messages: readonly Uint8Array[]): Promise<messages.BackendMessage[]> {
    // Once for all of them: each call into WebAssembly has its price.
    return this.pglite.execProtocolStream(Buffer.concat(messages), { syncToFs: false });
  }
}
