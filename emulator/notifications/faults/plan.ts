/** How a notification is sent. */
export interface Plan {
  readonly dropped: boolean;
  /** Copies that follow it, by the noticeId they have. */
  readonly copies: readonly ("same" | "new")[];
  /** So many later ones of its session overtake it. */
  readonly window: number;
  readonly delayMs: number;
  readonly spoils: readonly Spoil[];
}

/** Headers that are wrong or missing. */
export interface Spoil {
  readonly kind: "wrongSignature" | "missingHeader";
  readonly headers: readonly string[];
  readonly attempts: "all" | "first";
}
