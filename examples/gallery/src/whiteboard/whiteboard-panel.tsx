import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { ScreenshotSceneDocument } from "../generated/operations.js";
import { Problem } from "../problem/problem.js";
import { freshAddress } from "./fresh-address.js";

const SIZE = { width: 1280, height: 720 } as const;

/** Takes a picture of a whiteboard scene and shows it. */
export function WhiteboardPanel(filledIn: { readonly roomUuid: string; readonly scenePath: string }) {
  const [roomUuid, setRoomUuid] = useState(filledIn.roomUuid);
  const [path, setPath] = useState(filledIn.scenePath);
  const [take, { loading, error, data }] = useMutation(ScreenshotSceneDocument);
  const taken = data?.screenshotScene;
  return (
    <section aria-labelledby="whiteboard-title" className="whiteboard">
      <h2 id="whiteboard-title">A whiteboard</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void take({ variables: { input: { roomUuid, path, ...SIZE } } });
        }}
      >
        <label className="whole">
          Room
          <input
            required
            spellCheck={false}
            value={roomUuid}
            onChange={(event) => setRoomUuid(event.target.value)}
          />
        </label>
        <label>
          Scene
          <input required value={path} onChange={(event) => setPath(event.target.value)} />
        </label>
        <button type="submit" disabled={loading}>
          {loading ? "Drawing…" : "Take a picture"}
        </button>
      </form>
      <Problem error={error} />
      {taken !== undefined && (
        <figure>
          <img
            {...SIZE}
            src={freshAddress(taken.url, taken.takenAt)}
            alt={`Whiteboard, taken at ${new Date(taken.takenAt).toLocaleTimeString()}`}
          />
          <figcaption>
            <time dateTime={taken.takenAt}>{new Date(taken.takenAt).toLocaleString()}</time>
          </figcaption>
        </figure>
      )}
    </section>
  );
}
