/** One wrong or missing setting: its name and what is expected of it. Never carries the value. */
export interface SettingProblem {
  readonly name: string;
  readonly expected: string;
}

/** Thrown once by loadConfig with every problem found, so that an operator mends them in one go. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";

  constructor(readonly problems: readonly SettingProblem[]) {
    super(problems.map(({ name, expected }) => `${name}: ${expected}`).join("\n"));
  }
}
