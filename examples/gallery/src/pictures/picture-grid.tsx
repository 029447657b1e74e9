import { useState } from "react";
import { countWords } from "./count-words.js";
import type { ShownPicture } from "./shown-picture.js";

/** Browsers decode every picture they show; a long session has thousands. */
const MOST_SHOWN = 60;

/** The newest pictures as a grid, and how many there are in all. */
export function PictureGrid({ pictures }: { readonly pictures: readonly ShownPicture[] }) {
  const older = pictures.length - MOST_SHOWN;
  return (
    <>
      <p role="status" aria-label="Pictures">
        {countWords(pictures)}
      </p>
      <ul className="pictures" aria-label="Pictures, the newest first">
        {pictures.slice(0, MOST_SHOWN).map((picture) => (
          <li key={picture.id} data-snapshot={picture.id}>
            <Picture picture={picture} />
          </li>
        ))}
      </ul>
      {older > 0 && <p className="hint">and {older} older ones</p>}
    </>
  );
}

function Picture({ picture: { streamUid, takenAt, url } }: { readonly picture: ShownPicture }) {
  const time = new Date(takenAt).toLocaleTimeString();
  const [attempt, setAttempt] = useState(0);
  // Browsers give a picture up for good when the network goes while it is on its way.
  const tryAgainLater = () => {
    window.addEventListener("online", () => setAttempt((attempts) => attempts + 1), { once: true });
  };
  return (
    <figure>
      {url === null ? (
        <p className="hint">The server has no address for it.</p>
      ) : (
        <img key={attempt} src={url} alt={`User ${streamUid} at ${time}`} onError={tryAgainLater} />
      )}
      <figcaption>
        <span>User {streamUid}</span>
        <time dateTime={takenAt}>{time}</time>
      </figcaption>
    </figure>
  );
}
