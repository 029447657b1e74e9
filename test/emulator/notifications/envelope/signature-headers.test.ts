import { describe, expect, it } from "vitest";
import { attemptHeaders } from "../../../../emulator/notifications/envelope/attempt-headers.js";
import { signatureHeaders } from "../../../../emulator/notifications/envelope/signature-headers.js";
import vectors from "../../../fixtures/vectors.json" with { type: "json" };

describe("signatureHeaders", () => {
  it.each(vectors.notificationSignatures)("signs the $name", ({ secret, body, sha1, sha256 }) => {
    expect(signatureHeaders(body, secret)).toEqual({ "Agora-Signature": sha1, "Agora-Signature-V2": sha256 });
  });
});

describe("attemptHeaders", () => {
  const good = { "Content-Type": "application/json", ...signatureHeaders("{}", "secret") };
  const all = ["Agora-Signature", "Agora-Signature-V2"];

  it("are the type and both signatures", () => {
    expect(attemptHeaders("{}", "secret", [], 0)).toEqual(good);
  });

  it.each([
    [all, all],
    [["Agora-Signature-V2"], ["Agora-Signature-V2"]],
  ])("have well-formed signatures of another secret in %j", (headers, wrong) => {
    const spoilt = attemptHeaders("{}", "secret", [{ kind: "wrongSignature", headers, attempts: "all" }], 3);
    for (const [name, value] of Object.entries(good)) {
      const given = Object.entries(spoilt).find(([other]) => other === name)?.[1];
      if (wrong.includes(name)) {
        expect(given).toMatch(/^[0-9a-f]+$/);
        expect(given).toHaveLength(value.length);
        expect(given).not.toBe(value);
      } else expect(given).toBe(value);
    }
  });

  it("leave out what is to be missing, even when it is also to be wrong", () => {
    const spoils = [
      { kind: "missingHeader", headers: ["Agora-Signature", "Content-Type"], attempts: "all" },
      { kind: "wrongSignature", headers: ["Agora-Signature"], attempts: "all" },
    ] as const;
    expect(attemptHeaders("{}", "secret", spoils, 0)).toEqual({
      "Agora-Signature-V2": good["Agora-Signature-V2"],
    });
  });

  it("are right again in repeats when only the first attempt is spoilt", () => {
    const spoil = { kind: "missingHeader", headers: all, attempts: "first" } as const;
    expect(attemptHeaders("{}", "secret", [spoil], 0)).toEqual({ "Content-Type": "application/json" });
    expect(attemptHeaders("{}", "secret", [spoil], 1)).toEqual(good);
  });
});
