import type { Answer } from "../http/answer.js";
import type { Outcome } from "../http/outcome.js";
import type { Fault } from "./fault.js";
import { misshape } from "./misshape.js";

const HTML =
  "<!doctype html>\n<html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>\n";

/**
 * What becomes of a call under a fault; the delay has passed already, and a held call was released.
 *
 * @param carryOut does what the call asks for, once; not called by the kinds that fail before
 */
export async function applyFault(fault: Fault, carryOut: () => Promise<Answer>): Promise<Outcome> {
  switch (fault.kind) {
    case "status": {
      const body = fault.body ?? { message: fault.message ?? "injected fault" };
      return { type: "answer", status: fault.status, body, headers: fault.headers ?? {} };
    }
    case "delay":
    case "hold":
      return { type: "answer", headers: {}, ...(await carryOut()) };
    case "hang":
      return { type: "silence" };
    case "reset":
      return { type: "reset" };
    case "truncate":
      return { type: "truncated", ...(await carryOut()) };
    case "html":
      return { type: "text", status: fault.status, text: HTML, contentType: "text/html; charset=utf-8" };
    case "shape": {
      const answer = await carryOut();
      return { type: "answer", headers: {}, status: answer.status, body: misshape(answer.body, fault) };
    }
  }
}
