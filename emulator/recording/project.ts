/** The project calls are made for, as the console would show it. */
export interface Project {
  /** 32 hex characters */
  readonly appId: string;
  /** 32 hex characters; RTC tokens are signed with it */
  readonly appCertificate: string;
  readonly customerId: string;
  readonly customerSecret: string;
}
