import type { FastifyInstance } from "fastify";

/** One thing the server needs. */
export interface ReadinessCheck {
  readonly name: string;
  /** Null when it is well, else a short reason that holds no secret. Must settle within a few seconds. */
  readonly trouble: () => Promise<string | null>;
}

/**
 * `/livez`: the process runs. `/readyz`: it can do its work; each part is really asked, and the answer names the
 * one that is not well. A server that drains is not ready.
 */
export function registerHealth(
  app: FastifyInstance,
  { checks, draining }: { checks: readonly ReadinessCheck[]; draining: () => boolean },
): void {
  app.get("/livez", () => ({ status: "alive" }));
  app.get("/readyz", async (_request, reply) => {
    const parts: Record<string, string> = {};
    for (const { name, reason } of await Promise.all(checks.map(ask))) parts[name] = reason ?? "ok";
    const ready = !draining() && Object.values(parts).every((state) => state === "ok");
    return reply
      .code(ready ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ status: draining() ? "draining" : ready ? "ready" : "not ready", parts });
  });
}

async function ask({ name, trouble }: ReadinessCheck): Promise<{ name: string; reason: string | null }> {
  try {
    return { name, reason: await trouble() };
  } catch {
    return { name, reason: "the check itself failed" };
  }
}
