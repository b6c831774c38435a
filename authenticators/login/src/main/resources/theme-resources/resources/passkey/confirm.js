// SPDX-License-Identifier: Apache-2.0
//
// Asks the browser for a passkey and sends its answer with the form. A refusal is sent as well, without an answer: the page
// that comes back says what to do.

const box = document.getElementById("passkey");
const button = box.querySelector("[data-use]");

const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const request = () => {
  const { challenge, rpId, verification, seconds, ids } = box.dataset;
  const publicKey = {
    challenge: toBytes(challenge),
    rpId,
    allowCredentials: ids.split(" ").map((id) => ({ type: "public-key", id: toBytes(id) })),
  };
  if (seconds !== "0") {
    publicKey.timeout = seconds * 1000;
  }
  if (["required", "preferred", "discouraged"].includes(verification)) {
    publicKey.userVerification = verification;
  }
  return { publicKey };
};

const fill = ({ id, response }) => {
  const parts = {
    credentialId: id,
    clientDataJSON: toText(response.clientDataJSON),
    authenticatorData: toText(response.authenticatorData),
    signature: toText(response.signature),
    userHandle: response.userHandle ? toText(response.userHandle) : "",
  };
  for (const [name, value] of Object.entries(parts)) {
    box.querySelector(`[name="${name}"]`).value = value;
  }
};

if (window.PublicKeyCredential) {
  box.querySelector("[data-without]").hidden = true;
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      fill(await navigator.credentials.get(request()));
    } finally {
      box.closest("form").requestSubmit();
    }
  });
}
