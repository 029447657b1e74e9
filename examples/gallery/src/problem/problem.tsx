import { problemOf } from "./problem-of.js";

/** An error in words, with what its finder needs; nothing for none. */
export function Problem({ error }: { readonly error: unknown }) {
  if (error === undefined) return null;
  const { message, code, requestId } = problemOf(error);
  return (
    <div role="alert" className="problem">
      <p>{message}</p>
      {code !== null && (
        <p>
          <code>{code}</code>
          {requestId !== null && (
            <>
              {" "}
              in request <code>{requestId}</code>
            </>
          )}
        </p>
      )}
    </div>
  );
}
