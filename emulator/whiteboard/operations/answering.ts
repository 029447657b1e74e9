import type { Answer } from "../../http/answer.js";
import { Refusal } from "../refusal.js";

/** Carries a call out; a refusal becomes the service's answer `{ "message": … }` (contracts/whiteboard.md B2). */
export async function answering(carryOut: () => Promise<Answer> | Answer): Promise<Answer> {
  try {
    return await carryOut();
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: { message: error.message } };
    throw error;
  }
}
