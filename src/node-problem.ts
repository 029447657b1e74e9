/** As `engines` in package.json says; a test holds the two together. */
const NEEDED = { major: 22, minor: 19 } as const;

/**
 * Why this Node.js cannot run the server, in one line for the person who started it; null where it can.
 *
 * @param version as `process.versions.node` has it, for example `24.1.0`.
 */
export function nodeProblem(version: string): string | null {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor)) return null;
  return (
    `Stillgraph needs Node.js ${NEEDED.major}.${NEEDED.minor} or newer, and this is ${version}. ` +
    "`npm ci && npm start` brings its own along; `npm ci --omit=dev` does not."
  );
}
