// SPDX-License-Identifier: Apache-2.0
//
// Comfort only: every page works without this script. Loaded in the head and not deferred, so that large text is there
// before the first line is painted.
"use strict";

(() => {
  const root = document.documentElement;
  const LARGE = "oneaccount.large-text";

  const remembered = () => {
    try {
      return localStorage.getItem(LARGE) === "on";
    } catch {
      return false; // storage is closed to us: the switch then lasts as long as the page
    }
  };

  const remember = (on) => {
    try {
      localStorage.setItem(LARGE, on ? "on" : "off");
    } catch {
      // see above
    }
  };

  const showLarge = (on) => root.classList.toggle("large", on);

  const largeText = () => {
    const box = document.getElementById("large-text");
    box.checked = remembered();
    box.addEventListener("change", () => {
      showLarge(box.checked);
      remember(box.checked);
    });
  };

  /** The summary is read first; from there a link leads to each field. */
  const errors = () => {
    const summary = document.getElementById("error-summary");
    summary?.focus();
    summary?.addEventListener("click", (event) => {
      const field = event.target.closest("a") && document.getElementById(event.target.hash.slice(1));
      if (field) {
        event.preventDefault();
        field.focus();
      }
    });
  };

  const reveal = (button) => {
    const field = document.getElementById(button.getAttribute("aria-controls"));
    const show = (shown) => {
      field.type = shown ? "text" : "password";
      button.textContent = shown ? button.dataset.hide : button.dataset.show;
      button.setAttribute("aria-label", shown ? button.dataset.hideLabel : button.dataset.showLabel);
    };
    show(false);
    button.hidden = false;
    button.addEventListener("click", () => show(field.type === "password"));
    field.form.addEventListener("submit", () => show(false)); // or the browser offers to keep it as ordinary text
  };

  const inWords = (left, minutes, seconds) =>
    left > 60 ? minutes.replace("{0}", Math.ceil(left / 60)) : seconds.replace("{0}", left);

  /** How long the code works, and when it may be asked for again. Spoken only when it is over. */
  const countdown = (line) => {
    const start = Date.now();
    const again = line.closest("form").querySelector("button[name=resend]");
    const againLabel = again?.textContent;
    const tick = () => {
      const passed = (Date.now() - start) / 1000;
      const left = Math.ceil(line.dataset.countdown - passed);
      const wait = Math.ceil(line.dataset.resend - passed);
      if (left > 0) {
        line.textContent = inWords(left, line.dataset.minutes, line.dataset.seconds);
      } else {
        line.setAttribute("role", "status");
        line.textContent = line.dataset.over;
      }
      if (again) {
        again.disabled = wait > 0;
        again.textContent = wait > 0 ? inWords(wait, line.dataset.waitMinutes, line.dataset.waitSeconds) : againLabel;
      }
      if (left > 0 || wait > 0) {
        setTimeout(tick, 1000);
      }
    };
    tick();
  };

  const printing = (button) => {
    button.hidden = false;
    button.addEventListener("click", () => print());
  };

  /** A second press would be a second answer, and the page would say that it has expired. */
  const sendOnce = () => {
    const sent = new Set();
    addEventListener("submit", (event) => {
      if (event.defaultPrevented) {
        return; // another script holds it back for now
      }
      if (sent.has(event.target)) {
        event.preventDefault();
      }
      sent.add(event.target);
    });
    addEventListener("pageshow", () => sent.clear()); // came back
  };

  /** Keycloak's own watch: somebody signed in in another tab, or this login was left for another one. */
  const watchSession = async () => {
    const { resources, otherTab, session } = document.body.dataset;
    const { startSessionPolling, checkAuthSession } = await import(`${resources}/js/authChecker.js`);
    startSessionPolling(otherTab);
    if (session) {
      checkAuthSession(session);
    }
  };

  showLarge(remembered());

  addEventListener("DOMContentLoaded", () => {
    largeText();
    errors();
    document.querySelectorAll("[data-reveal]").forEach(reveal);
    document.querySelectorAll("[data-countdown]").forEach(countdown);
    document.querySelectorAll("[data-print]").forEach(printing);
    sendOnce();
    document.querySelector("form[data-submit-when-loaded]")?.submit();
    watchSession();
  });

  addEventListener("load", () => {
    const onward = document.querySelector("a[data-follow-when-loaded]");
    if (onward) {
      location.replace(onward.href);
    }
  });
})();
