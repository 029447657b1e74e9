/** How the sending of one message ended. */
export type CallbackOutcome =
  /** The router answered; its body says nothing that the protocol knows. */
  | { readonly kind: "answered"; readonly status: number }
  /** No answer: `sent` says whether any of the message may have reached the router. */
  | { readonly kind: "unanswered"; readonly sent: boolean; readonly cause: Error };
