/** How a receiver took the health test of one event. */
export interface HealthTestResult {
  readonly eventType: number;
  readonly passed: boolean;
  /** What the console would show: the receiver's status, or 590, 591, 592 (contracts/notifications.md A4). */
  readonly code: number;
  /** Why it did not pass; null when it did. */
  readonly problem: string | null;
}
