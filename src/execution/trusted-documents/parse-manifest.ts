import { parse } from "graphql";

interface Manifest {
  /** The text of each document, by its id. */
  readonly documents: ReadonlyMap<string, string>;
  /** What is wrong, each in words that go on after the name of the file. */
  readonly problems: readonly string[];
}

/** A manifest with many wrong entries is the wrong file; nobody reads them all. */
const MOST_PROBLEMS = 5;

/**
 * Reads a list of documents: Apollo's persisted query manifest, or an object of documents by id as GraphQL Code Generator
 * and Relay write it.
 */
export function parseManifest(text: string): Manifest {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return broken("expected JSON");
  }
  if (!isRecord(content)) return broken(SHAPES);
  const entries = "format" in content ? apolloEntries(content) : Object.entries(content);
  if (entries === null) return broken(SHAPES);
  if (entries.length === 0) return broken("expected at least one document; with none nothing could be run");
  const documents = new Map<string, string>();
  const problems: string[] = [];
  for (const [id, body] of entries) {
    const problem = problemOf(id, body) ?? (documents.has(id) ? "is there twice" : null);
    if (problem !== null) problems.push(`document ${JSON.stringify(id.slice(0, 80))} ${problem}`);
    else documents.set(id, body as string);
  }
  return { documents, problems: problems.slice(0, MOST_PROBLEMS) };
}

const SHAPES =
  'expected Apollo\'s persisted query manifest (version 1), or an object of documents by id: {"id": "query …"}';

function broken(problem: string): Manifest {
  return { documents: new Map(), problems: [problem] };
}

function apolloEntries({ format, version, operations }: Readonly<Record<string, unknown>>) {
  if (format !== "apollo-persisted-query-manifest" || version !== 1 || !Array.isArray(operations))
    return null;
  return operations.map((operation: unknown): [string, unknown] => {
    const { id, body } = isRecord(operation) ? operation : {};
    return [typeof id === "string" ? id : "", body];
  });
}

function problemOf(id: string, body: unknown): string | null {
  if (id === "") return "has no id";
  if (typeof body !== "string") return "has no text";
  try {
    parse(body, { noLocation: true });
    return null;
  } catch {
    return "is not GraphQL";
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
