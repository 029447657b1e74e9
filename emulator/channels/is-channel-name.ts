const ALLOWED = /^[a-zA-Z0-9 !#$%&()+\-:;<=.>?@[\]^_{}|~,]+$/;

/** Whether RTC takes the name: 1 to 63 of the 89 allowed characters, each one byte (contracts/cloud-recording.md 1.2). */
export function isChannelName(name: string): boolean {
  return name.length < 64 && ALLOWED.test(name);
}
