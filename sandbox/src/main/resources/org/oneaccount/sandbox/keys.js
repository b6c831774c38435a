// SPDX-License-Identifier: Apache-2.0
//
// The sandbox's keys behind the interface of a USB key's middleware: see README of cacert.

const keys = new URL("keys", import.meta.url);

const answer = async (response) => {
  if (!response.ok) {
    throw new Error(`status ${response.status}`);
  }
  return response.json();
};

export default {
  name: "Sandbox",

  certificates: async () =>
    (await answer(await fetch(keys, { cache: "no-store" })))
      .map(({ id, label, ca, kind, revoked }) => ({
        id,
        label: `${label} · ${ca.toUpperCase()}${kind === "signing" ? "" : ` · ${kind}`}${revoked ? " · revoked" : ""}`,
      })),

  sign: async (id, text) =>
    answer(await fetch(`${keys}/${id}/sign`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ text }),
    })),
};
