/** What of the browser's window says whether there is a network. */
export interface Browser {
  readonly navigator: { readonly onLine: boolean };
  addEventListener(event: "online" | "offline", listener: () => void): void;
}
