/**
 * The browser's side of subscriptions in GraphiQL: the text of a function that takes the endpoint's address and gives
 * a fetcher for subscriptions, over server-sent events. They need nothing but fetch and carry the headers of the headers
 * editor like every other operation; GraphiQL's own fetcher knows WebSockets only.
 *
 * GraphiQL stops a subscription by `return()`. A generator would answer that once its next result has come, on a quiet
 * stream never, so the request is cut off from outside.
 */
export const followScript = `(endpoint) => {
  const resultsIn = (message) => {
    const lines = message.split("\\n");
    if (!lines.includes("event: next")) return [];
    return [JSON.parse(lines.flatMap((line) => (line.startsWith("data: ") ? [line.slice(6)] : [])).join("\\n"))];
  };
  async function* read(params, headers, signal) {
    try {
      const response = await fetch(endpoint, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json", accept: "text/event-stream" },
        body: JSON.stringify(params),
        signal,
      });
      if (!response.headers.get("content-type")?.startsWith("text/event-stream")) {
        yield await response.json();
        return;
      }
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let begun = "";
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const messages = (begun + part.value).split("\\n\\n");
        begun = messages.pop();
        for (const message of messages) yield* resultsIn(message);
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
  return (params, headers) => {
    const leaving = new AbortController();
    const results = read(params, headers, leaving.signal);
    const finish = results.return.bind(results);
    results.return = (value) => {
      leaving.abort();
      return finish(value);
    };
    return results;
  };
}`;
