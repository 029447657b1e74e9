import type { OperationContext } from "../execution/operation-context.js";

/**
 * Something each operation has one of, made at first use: loaders, above all, whose memory must not outlive the
 * operation that filled it.
 */
export function perOperation<T>(make: (context: OperationContext) => T): (context: OperationContext) => T {
  const made = new WeakMap<OperationContext, T>();
  return (context) => {
    const present = made.get(context);
    if (present !== undefined) return present;
    const fresh = make(context);
    made.set(context, fresh);
    return fresh;
  };
}
