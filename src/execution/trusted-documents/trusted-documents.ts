import type { OperationRequest } from "../operation-request.js";

/** The only documents that may be run, where an operator has listed them. */
export class TrustedDocuments {
  readonly #texts: ReadonlySet<string>;

  /** @param byId the text of each document, by its id. */
  constructor(private readonly byId: ReadonlyMap<string, string>) {
    this.#texts = new Set(byId.values());
  }

  get size(): number {
    return this.byId.size;
  }

  /**
   * The text of the document that a request means; null where it is none of these. An id that is known decides, whatever
   * text came with it: clients print a document otherwise than the tool that made the list.
   */
  textFor({ source, documentId }: Pick<OperationRequest, "source" | "documentId">): string | null {
    const named = documentId === undefined ? undefined : this.#named(documentId);
    return named ?? (this.#texts.has(source) ? source : null);
  }

  #named(id: string): string | undefined {
    return this.byId.get(id) ?? (id.startsWith(PREFIX) ? this.byId.get(id.slice(PREFIX.length)) : undefined);
  }
}

/** As the draft of GraphQL over HTTP writes ids that are digests (Appendix A, Persisted Documents). */
const PREFIX = "sha256:";
