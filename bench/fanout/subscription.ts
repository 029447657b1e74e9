/**
 * The document that a subscriber sends: all of a callback but its session. Documents of different numbers ask for the same
 * and are different texts, so that a server which shares work among equal ones cannot share among these.
 */
export function subscription(number: number): string {
  return `subscription Document${number} {
    event: recordingEvents { sequence cursor noticeId code cname recorderUid sid sentAt payload }
  }`;
}
