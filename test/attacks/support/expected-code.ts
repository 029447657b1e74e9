import type { Attack, CodeByTransport } from "./attack.js";
import type { Transport } from "./transport.js";

/** What an attack is answered on a transport. */
export function expectedCode(attack: Attack, transport: Transport, hasToken: boolean): string {
  const ofTransport = (codes: CodeByTransport | undefined) =>
    typeof codes === "string" ? codes : (codes?.[transport] ?? codes?.other);
  const refused = transport === "WebSocket" ? "4403" : "UNAUTHENTICATED";
  const code = hasToken ? ofTransport(attack.code) : (ofTransport(attack.withoutToken) ?? refused);
  if (code === undefined) throw new Error(`${attack.name} does not say what ${transport} answers`);
  return code;
}
