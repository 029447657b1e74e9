import { ApolloProvider } from "@apollo/client/react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Connection } from "./connection/connection.js";
import { createClient } from "./connection/create-client.js";
import { Gallery } from "./gallery.js";
import { readDemo } from "./read-demo.js";

const connection = new Connection(window);
const client = createClient(connection, new URL("/graphql", location.href));
const place = document.getElementById("gallery");
if (place === null) throw new Error("index.html has no place for the gallery.");

const demo = await readDemo();
createRoot(place).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <Gallery connection={connection} demo={demo} />
    </ApolloProvider>
  </StrictMode>,
);
