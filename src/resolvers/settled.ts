/** What a loader answers when its keys are asked one by one: one that fails must leave the others alone. */
export async function settled<T>(answers: readonly Promise<T>[]): Promise<(T | Error)[]> {
  const results = await Promise.allSettled(answers);
  return results.map((result) =>
    result.status === "fulfilled"
      ? result.value
      : result.reason instanceof Error
        ? result.reason
        : new Error("failed"),
  );
}
