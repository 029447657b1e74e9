/** Where notifications are posted to: the address to enter in Agora Console is this on the server's public origin. */
export const webhookPath = "/webhooks/agora";
