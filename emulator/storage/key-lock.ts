/** Runs the tasks of one name one after the other; those of different names side by side. */
export class KeyLock {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Runs the task when all earlier ones of this name have ended; gives what it gives and throws what it throws. */
  async run<T>(name: string, task: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(name) ?? Promise.resolve();
    const result = before.then(task, task);
    this.#tails.set(name, result);
    try {
      return await result;
    } finally {
      if (this.#tails.get(name) === result) this.#tails.delete(name);
    }
  }
}
