/** Every way in which an operation can reach the server. */
export const transports = ["HTTP", "WebSocket", "SSE", "multipart", "callback"] as const;

export type Transport = (typeof transports)[number];

/** All but WebSocket are HTTP requests, told apart by what they accept. */
export type HttpTransport = Exclude<Transport, "WebSocket">;
