const BOUNDARY = "\r\n--graphql";

/**
 * The bodies of a multipart answer's parts, each as soon as the boundary behind it is there.
 *
 * @throws Error where the answer ends without its closing boundary, or a part is no JSON by its header.
 */
export async function* partsOf(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // The first boundary may stand at the very beginning, where no line break belongs to it.
  let text = "\r\n";
  let preamble = true;
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    for (let at = text.indexOf(BOUNDARY); at !== -1; at = text.indexOf(BOUNDARY)) {
      const part = text.slice(0, at);
      text = text.slice(at + BOUNDARY.length);
      if (!preamble) yield bodyOf(part);
      preamble = false;
    }
  }
  if (text !== "--\r\n") throw new Error("the answer was cut off");
}

function bodyOf(part: string): string {
  const [headers = "", body = ""] = part.split("\r\n\r\n");
  if (!/^content-type: application\/json$/im.test(headers))
    throw new Error(`a part of another type: ${headers}`);
  return body;
}
