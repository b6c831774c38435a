// SPDX-License-Identifier: Apache-2.0
//
// Comfort only: goes on by itself once the request is answered. Without it the agent presses the button.

const EVERY = 3000;
const AFTER_A_FAILURE = 9000;

const line = document.querySelector("[data-mandate-status]");

const look = async () => {
  let pause = EVERY;
  try {
    const answer = await fetch(line.dataset.mandateStatus, { cache: "no-store", credentials: "omit" });
    if ((await answer.json()).state !== "asked") {
      line.closest("form").querySelector("button[name=granted]").click();
      return;
    }
  } catch {
    pause = AFTER_A_FAILURE;
  }
  setTimeout(look, pause);
};

if (line) {
  setTimeout(look, EVERY);
}
