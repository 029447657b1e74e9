import type { FastifyInstance } from "fastify";

/** One thing the server needs. */
export interface ReadinessCheck {
  readonly name: string;
  /** Null when it is well, else a short reason that holds no secret. Must settle within a few seconds. */
  readonly trouble: () => Promise<string | null>;
}

interface Health {
  readonly checks: readonly ReadinessCheck[];
  readonly draining: () => boolean;
  /** Whether whoever asks is told why a part is not well; otherwise that it is not. */
  readonly detailed: boolean;
}

/**
 * `/livez`: the process runs. `/readyz`: it can do its work; each part is really asked, and the answer names the
 * one that is not well. A server that drains is not ready. Anybody may ask, so those who ask while the parts are being
 * asked share the answer: what one round costs does not grow with them.
 */
export function registerHealth(app: FastifyInstance, { checks, draining, detailed }: Health): void {
  let round: Promise<readonly Answer[]> | null = null;
  const askAll = () => {
    round ??= Promise.all(checks.map(ask)).finally(() => {
      round = null;
    });
    return round;
  };
  app.get("/livez", () => ({ status: "alive" }));
  app.get("/readyz", async (_request, reply) => {
    const parts: Record<string, string> = {};
    const answers = await askAll();
    for (const { name, reason } of answers) {
      parts[name] = reason === null ? "ok" : detailed ? reason : "not ok";
    }
    const ready = !draining() && answers.every(({ reason }) => reason === null);
    return reply
      .code(ready ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ status: draining() ? "draining" : ready ? "ready" : "not ready", parts });
  });
}

interface Answer {
  readonly name: string;
  readonly reason: string | null;
}

async function ask({ name, trouble }: ReadinessCheck): Promise<Answer> {
  try {
    return { name, reason: await trouble() };
  } catch {
    return { name, reason: "the check itself failed" };
  }
}
