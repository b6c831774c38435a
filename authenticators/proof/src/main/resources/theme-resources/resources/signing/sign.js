// SPDX-License-Identifier: Apache-2.0
//
// Comfort: lets the holder choose a key and sign with it. What a key's script has to offer is written in the README of cacert.
// Without this, or when no key is found, everything can be pasted.

const keys = document.getElementById("signing-keys");
const choice = document.getElementById("signing-key");
const status = document.getElementById("signing-status");
const button = document.getElementById("signing-sign");
const manual = document.getElementById("signing-manual");
const text = document.getElementById("signing-text");

const found = new Map();

const load = async (script) => {
  const middleware = (await import(script)).default;
  for (const { id, label } of await middleware.certificates()) {
    const option = new Option(label, String(found.size));
    found.set(option.value, { middleware, id });
    choice.add(option);
  }
};

const sign = async () => {
  const { middleware, id } = found.get(choice.value);
  button.disabled = true;
  status.textContent = keys.dataset.working;
  try {
    const { certificate, signature } = await middleware.sign(id, text.textContent);
    const form = keys.closest("form");
    form.elements.certificate.value = certificate ?? "";
    form.elements.signature.value = signature;
    form.requestSubmit(manual.querySelector("button[type=submit]"));
  } catch (error) {
    console.warn("signing failed", error);
    status.textContent = keys.dataset.failed;
    button.disabled = false;
  }
};

const scripts = keys.dataset.scripts.split(" ").filter(Boolean);
if (scripts.length > 0) {
  const outcomes = await Promise.allSettled(scripts.map(load));
  outcomes.filter(({ reason }) => reason).forEach(({ reason }) => console.warn("no key reached", reason));
  keys.hidden = false;
  if (found.size === 0) {
    choice.closest("span").hidden = true;
    button.hidden = true;
    status.textContent = keys.dataset.none;
  } else {
    // What was refused is shown beside the fields in there.
    manual.open = !("folded" in manual.dataset) || manual.querySelector("[aria-invalid]") !== null;
    button.addEventListener("click", sign);
  }
}
