import { closedPort } from "./closed-port.js";

/** The secret that a receiver under test knows. */
export const receiverSecret = "a-secret-of-the-console";

/** Environment variables of a gateway that takes notifications; the services behind are out of reach. */
export async function receiverSettings(secrets = receiverSecret): Promise<Readonly<Record<string, string>>> {
  const nowhere = `http://127.0.0.1:${await closedPort()}`;
  return {
    WHITEBOARD_API_URL: nowhere,
    WHITEBOARD_ACCESS_KEY: "ak",
    WHITEBOARD_SECRET_KEY: "a-secret-key-of-the-whiteboard",
    AGORA_API_URL: nowhere,
    AGORA_APP_ID: "0123456789abcdef0123456789abcdef",
    AGORA_CUSTOMER_ID: "customer",
    AGORA_CUSTOMER_SECRET: "a-secret-of-the-customer",
    ...(secrets === "" ? {} : { AGORA_NOTIFICATION_SECRETS: secrets }),
  };
}
