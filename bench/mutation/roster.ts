import { authSecret } from "../lib/caller-token.ts";
import type { ServerSpec } from "../lib/server-spec.ts";

/**
 * Every server of the benchmark, in the order of the table. Another one is another entry: anything that
 * serves the workload at `/graphql` and takes PORT from the environment.
 *
 * @param upstream origin of the whiteboard service, without a trailing slash
 * @param dataDir empty directory for servers that keep state
 */
export function roster({ upstream, dataDir }: { upstream: string; dataDir: string }): readonly ServerSpec[] {
  const shared = {
    HOST: "127.0.0.1",
    PORT: "0",
    WHITEBOARD_API_URL: upstream,
    WHITEBOARD_REGION: "us-sv",
  };
  const peer = (name: string, label: string, file: string, args: readonly string[] = []): ServerSpec => ({
    name,
    label,
    script: new URL(`../peers/${file}`, import.meta.url),
    args,
    env: { ...shared, NODE_ENV: "production", WHITEBOARD_SDK_TOKEN: "NETLESSSDK_bench" },
  });
  return [
    peer("bare", "bare node:http + undici", "bare-proxy.ts"),
    {
      name: "stillgraph",
      label: "Stillgraph, full pipeline",
      script: new URL("../../dist/src/main.js", import.meta.url),
      env: {
        ...shared,
        // Like the peers. The constant upstream is on this machine, so it may speak plain HTTP.
        NODE_ENV: "production",
        AUTH_JWT_SECRET: authSecret,
        // What is measured is an operation, not its refusal.
        LIMIT_OPERATIONS_PER_MINUTE: "0",
        LIMIT_REQUESTS_PER_MINUTE: "0",
        WHITEBOARD_ACCESS_KEY: "bench-access-key",
        WHITEBOARD_SECRET_KEY: "bench-secret-key",
        DATA_DIR: dataDir,
        // The peers write no line per request either.
        LOG_LEVEL: "warn",
      },
    },
    peer("mercurius-jit", "Mercurius, jit", "mercurius.ts", ["--jit"]),
    peer("mercurius", "Mercurius", "mercurius.ts"),
    peer("yoga", "GraphQL Yoga on node:http", "yoga.ts"),
    peer("apollo", "Apollo standalone + RESTDataSource", "apollo.ts"),
  ];
}
