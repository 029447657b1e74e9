/** What comes with DOCUMENT_NOT_TRUSTED. */
export const notTrustedWords =
  "This server runs only the documents on its operator's list, and this one is not among them.";
