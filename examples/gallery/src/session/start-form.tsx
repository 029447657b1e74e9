import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { StartSessionDocument } from "../generated/operations.js";
import { Problem } from "../problem/problem.js";

interface StartFormProps {
  /** Filled in to begin with. */
  readonly cname: string;
  /** Whether a session is shown that still runs: starting another one is then not what comes first. */
  readonly running: boolean;
  /** Called with the session's id. */
  readonly onStarted: (id: string) => void;
}

/** A session costs money for as long as it runs; one that somebody only looks at ends by itself. */
const MAX_DURATION_SECONDS = 600;

/** Starts a session in a channel. */
export function StartForm({ cname: filledIn, running, onStarted }: StartFormProps) {
  const [cname, setCname] = useState(filledIn);
  const [seconds, setSeconds] = useState("5");
  const [start, { loading, error }] = useMutation(StartSessionDocument, {
    onCompleted: (data) => onStarted(data.startSnapshotSession.id),
  });
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const captureInterval = Number(seconds);
          void start({ variables: { input: { cname, captureInterval, maxDuration: MAX_DURATION_SECONDS } } });
        }}
      >
        <label>
          Channel
          <input required value={cname} onChange={(event) => setCname(event.target.value)} />
        </label>
        <label className="narrow">
          Seconds between pictures
          <input
            type="number"
            required
            min={1}
            value={seconds}
            onChange={(event) => setSeconds(event.target.value)}
          />
        </label>
        <button type="submit" className={running ? "quiet" : ""} disabled={loading}>
          {loading ? "Starting…" : "Start session"}
        </button>
      </form>
      <Problem error={error} />
    </>
  );
}
