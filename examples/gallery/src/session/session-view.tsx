import { useMutation, useSubscription } from "@apollo/client/react";
import { useEffect } from "react";
import { SessionChangedDocument, StopSessionDocument } from "../generated/operations.js";
import { PictureGrid } from "../pictures/picture-grid.js";
import { useSessionPictures } from "../pictures/use-session-pictures.js";
import { Problem } from "../problem/problem.js";
import { isOver } from "./is-over.js";
import { statusWords } from "./status-words.js";

interface SessionViewProps {
  readonly id: string;
  /** Told whether it still runs. */
  readonly onRunning: (running: boolean) => void;
}

/** One session as it goes: its state, its pictures, and a button to stop it. */
export function SessionView({ id, onRunning }: SessionViewProps) {
  const { data, error: stateError } = useSubscription(SessionChangedDocument, { variables: { id } });
  const [stop, { loading: stopping, error: stopError }] = useMutation(StopSessionDocument);
  const session = data?.snapshotSessionChanged;
  const over = session !== undefined && isOver(session.status);
  useEffect(() => onRunning(session !== undefined && !over), [onRunning, session, over]);
  const { pictures, error: pictureError } = useSessionPictures(id, over);
  return (
    <>
      <div className="session">
        <p role="status" aria-label="Session">
          {session === undefined ? (
            "Asking for the session…"
          ) : (
            <>
              <strong className={`status ${session.status.toLowerCase()}`}>{session.status}</strong>{" "}
              {statusWords(session.status, session.endReason)}
            </>
          )}
        </p>
        <button
          type="button"
          disabled={session === undefined || over || stopping}
          onClick={() => void stop({ variables: { sessionId: id } })}
        >
          {stopping ? "Stopping…" : "Stop session"}
        </button>
      </div>
      <Problem error={stateError ?? stopError ?? pictureError} />
      <PictureGrid pictures={pictures} />
    </>
  );
}
