/** A port that this server is going to listen on. */
export interface WantedPort {
  /** The setting it comes from. */
  readonly setting: string;
  /** What the setting says. Of the local Agora's storage it is the port before. */
  readonly value: number;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
}
