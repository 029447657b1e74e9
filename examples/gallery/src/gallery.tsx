import { useState } from "react";
import type { Connection } from "./connection/connection.js";
import { ConnectionBar } from "./connection/connection-bar.js";
import type { Demo } from "./demo.js";
import { SessionView } from "./session/session-view.js";
import { StartForm } from "./session/start-form.js";
import { WhiteboardPanel } from "./whiteboard/whiteboard-panel.js";

/** The whole page. The session that it shows stands in its address, so that a reload shows it again. */
export function Gallery({ connection, demo }: { readonly connection: Connection; readonly demo: Demo }) {
  const [sessionId, setSessionId] = useState(sessionInAddress);
  const [running, setRunning] = useState(false);
  const show = (id: string) => {
    history.replaceState(null, "", `#${id}`);
    setSessionId(id);
  };
  return (
    <>
      <header>
        <h1>Gallery</h1>
        <ConnectionBar connection={connection} />
      </header>
      <main>
        <section aria-labelledby="channel-title" className="channel">
          <h2 id="channel-title">A video channel</h2>
          <StartForm cname={demo.cname} running={running} onStarted={show} />
          {sessionId === null ? (
            <p className="hint">Start a session, and its pictures appear here as they are taken.</p>
          ) : (
            <SessionView key={sessionId} id={sessionId} onRunning={setRunning} />
          )}
        </section>
        <WhiteboardPanel roomUuid={demo.roomUuid} scenePath={demo.scenePath} />
      </main>
    </>
  );
}

function sessionInAddress(): string | null {
  const id = location.hash.slice(1);
  return id.startsWith("session_") ? id : null;
}
