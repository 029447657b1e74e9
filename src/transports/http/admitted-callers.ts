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

/** Callers by the Authorization header of their requests. Its methods reject as Admission's do. */
export class AdmittedCallers implements HttpCallers<OperationContext> {
  constructor(private readonly admission: Admission) {}

  async authenticate(request: FastifyRequest): Promise<Caller> {
    if (request.caller !== null) return request.caller;
    const { authorization } = request.headers;
    const caller = await this.admission.admit({ authorization, address: request.ip });
    request.caller = caller;
    return caller;
  }

  context(request: FastifyRequest): OperationContext | Promise<OperationContext> {
    const { caller, id } = request;
    // More than one part of a request's way may ask before it goes on, and an operation counts once.
    request.operationContext ??=
      caller === null
        ? this.authenticate(request).then((known) => this.admission.context(known, id))
        : this.admission.context(caller, id);
    return request.operationContext;
  }
}
