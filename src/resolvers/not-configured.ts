import { StillgraphError } from "../errors/stillgraph-error.js";

/**
 * Stands in for a service whose settings are missing, so that the schema is the same on every server.
 *
 * @param message what the server is not set up for, and what it needs.
 * @param answers what can be answered all the same.
 * @returns a service every other use of which throws StillgraphError NOT_CONFIGURED.
 */
export function notConfigured<Service extends object>(
  message: string,
  answers: Partial<Service> = {},
): Service {
  return new Proxy(answers, {
    get(present, name) {
      const answer: unknown = Reflect.get(present, name);
      if (answer !== undefined) return answer;
      throw new StillgraphError("NOT_CONFIGURED", message);
    },
  }) as Service;
}
