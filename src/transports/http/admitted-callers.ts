import type { FastifyRequest } from "fastify";
import type { Caller } from "../../auth/caller.js";
import type { Admission } from "../../execution/admission.js";
import type { OperationContext } from "../../execution/operation-context.js";
import type { HttpCallers } from "./http-callers.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Who sends it; null until that was asked. */
    caller: Caller | null;
    /** Of the operation that it asks for, or what rejects where that is not granted; null until it was counted. */
    operationContext: OperationContext | Promise<OperationContext> | null;
  }
}

/** Callers by the Authorization header of their requests. Its methods throw and reject as Admission's do. */
export class AdmittedCallers implements HttpCallers<OperationContext> {
  constructor(private readonly admission: Admission) {}

  authenticate(request: FastifyRequest): Caller | Promise<Caller> {
    if (request.caller !== null) return request.caller;
    const { authorization } = request.headers;
    const remember = (caller: Caller): Caller => {
      request.caller = caller;
      return caller;
    };
    const caller = this.admission.admit({
      authorization,
      address: request.ip,
      connection: request.raw.socket,
    });
    return caller instanceof Promise ? caller.then(remember) : remember(caller);
  }

  context(request: FastifyRequest): OperationContext | Promise<OperationContext> {
    // More than one part of a request's way may ask before it goes on, and an operation counts once.
    request.operationContext ??= this.#context(request);
    return request.operationContext;
  }

  #context(request: FastifyRequest): OperationContext | Promise<OperationContext> {
    const caller = this.authenticate(request);
    const granted = (known: Caller) => this.admission.context(known, request.id);
    return caller instanceof Promise ? caller.then(granted) : granted(caller);
  }
}
