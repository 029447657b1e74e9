/**
 * What the bench and the processes it starts say to each other over Node's IPC channel.
 * Times are whole microseconds of CPU (user and system, all threads) since the process began.
 */
export type Message =
  | { readonly kind: "listening"; readonly origin: string }
  | { readonly kind: "cpu?" }
  | { readonly kind: "cpu"; readonly micros: number }
  | { readonly kind: "memory?" }
  /** Bytes: what the program holds on to, and what the process has of the machine. */
  | { readonly kind: "memory"; readonly live: number; readonly resident: number }
  | { readonly kind: "profile?" }
  | { readonly kind: "profiling" }
  | { readonly kind: "profile-end?" }
  | { readonly kind: "profile"; readonly profile: unknown }
  | { readonly kind: "load?"; readonly job: unknown }
  | { readonly kind: "load"; readonly result: unknown }
  | { readonly kind: "failed"; readonly reason: string };
