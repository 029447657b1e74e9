import { useApolloClient, useSubscription } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { PictureCapturedDocument, type PictureFragment } from "../generated/operations.js";
import { listPictures } from "./list-pictures.js";
import { mergePictures } from "./merge-pictures.js";
import type { ShownPicture } from "./shown-picture.js";

interface SessionPictures {
  /** The newest first. */
  readonly pictures: readonly ShownPicture[];
  readonly error: unknown;
}

/**
 * A session's pictures: live from now on, and before that from the list. The list is asked for once the first picture has
 * arrived: only then it is certain that nothing falls between the two. A session that is over sends no more, so then as well.
 */
export function useSessionPictures(sessionId: string, isOver: boolean): SessionPictures {
  const client = useApolloClient();
  const [pictures, setPictures] = useState<readonly ShownPicture[]>([]);
  const [following, setFollowing] = useState(false);
  const [listError, setListError] = useState<unknown>();

  const { error: liveError } = useSubscription(PictureCapturedDocument, {
    variables: { sessionId },
    // Each picture is shown and never asked for again.
    fetchPolicy: "no-cache",
    onData({ data: { data } }) {
      if (data === undefined) return;
      setPictures((known) => mergePictures(known, marked([data.snapshotCaptured.snapshot], "LIVE")));
      setFollowing(true);
    },
  });

  useEffect(() => {
    if (!following && !isOver) return;
    let wanted = true;
    listPictures(client, sessionId).then(
      (listed) => {
        if (wanted) setPictures((known) => mergePictures(known, marked(listed, "LIST")));
      },
      (error: unknown) => {
        if (wanted) setListError(error);
      },
    );
    return () => {
      wanted = false;
    };
  }, [client, sessionId, following, isOver]);

  return { pictures, error: liveError ?? listError };
}

function marked(
  pictures: readonly PictureFragment[],
  arrival: ShownPicture["arrival"],
): readonly ShownPicture[] {
  return pictures.map((picture) => ({ ...picture, arrival }));
}
