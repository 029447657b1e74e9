import { ask } from "../../support/ask.js";
import { callbackBody } from "../../support/callback-body.js";
import { ReceiverClient } from "../../support/receiver-client.js";

/**
 * Tells of a first event of a channel and gives the cursor behind it: who subscribes from there on misses nothing,
 * however late the server hears of the subscription.
 */
export async function openingCursor(gatewayUrl: string, cname: string): Promise<string> {
  const opening = callbackBody({ cname, eventType: 40, details: { opening: true } });
  const { status } = await new ReceiverClient(gatewayUrl).post(opening);
  const { data } = await ask(
    `${gatewayUrl}/graphql`,
    `query ($cname: ChannelName!) {
      recordingEvents(first: 1, filter: { cname: $cname }) { nodes { cursor } }
    }`,
    { cname },
  );
  const page = data?.["recordingEvents"] as { nodes: readonly { cursor: string }[] } | undefined;
  const first = page?.nodes[0];
  if (status !== 200 || first === undefined) throw new Error(`the opening was answered with ${status}`);
  return first.cursor;
}
