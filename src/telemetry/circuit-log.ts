import type { Logger } from "pino";

/** Tells the log when an address of a service is left alone for failing too often, and when it is used again. */
export function circuitLog(
  log: Logger,
  service: string,
): (change: { readonly address: string; readonly open: boolean }) => void {
  return ({ address, open }) => {
    const facts = { service, address };
    if (open) log.warn(facts, "an upstream address fails again and again; its circuit is open");
    else log.info(facts, "an upstream address answers again; its circuit is closed");
  };
}
