import type { AttackGroup } from "../support/attack.js";
import { floods } from "./floods.js";
import { hostileRequests } from "./hostile-requests.js";
import { hostileSockets } from "./hostile-sockets.js";
import { hostileValues } from "./hostile-values.js";
import { overloadedDocuments } from "./overloaded-documents.js";
import { trickyDocuments } from "./tricky-documents.js";

/** The published list of attacks on GraphQL servers, and what else was thought of. */
export const allAttacks: readonly AttackGroup[] = [
  { kind: "documents that ask for too much", attacks: overloadedDocuments },
  { kind: "documents that are tricky", attacks: trickyDocuments },
  { kind: "values", attacks: hostileValues },
  { kind: "requests", attacks: hostileRequests },
  { kind: "sockets", attacks: hostileSockets },
  { kind: "floods", attacks: floods },
];
