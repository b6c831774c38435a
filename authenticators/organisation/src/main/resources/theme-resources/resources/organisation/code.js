// SPDX-License-Identifier: Apache-2.0
//
// Comfort only: says while code and name are typed who stands at the head, and that a check digit is wrong. The server knows both.

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const PARTNERSHIP = /(普通|有限)合伙\)?$/;
const FORM = /^[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}$/;

const words = document.getElementById("organisation-words")?.dataset;
const code = document.getElementById("orgCode");
const named = document.getElementById("orgName");
const label = document.querySelector("label[for=legalRepresentative] span");
const hint = document.getElementById("legalRepresentative-hint");

const typed = () => code.value.normalize("NFKC").replace(/\s+/g, "").toUpperCase();

const isPartnership = () => PARTNERSHIP.test(named.value.normalize("NFKC").trim());

const headOf = (value) => {
  if (value.startsWith("92")) {
    return "operator";
  }
  if (value.startsWith("3")) {
    return "personincharge";
  }
  if (value.length < 2) {
    return "any";
  }
  return isPartnership() ? "managingpartner" : "legalrepresentative";
};

const sum = (characters, weights, valueOf) => weights.reduce((total, weight, i) => total + weight * valueOf(characters[i]), 0);

/** GB 11714 within GB 32100, both modulo a number that leaves 0 where nothing is left. */
const isChecked = (value) => {
  const rest = 11 - (sum(value.slice(8), ORGANISATION_WEIGHTS, (c) => parseInt(c, 36)) % 11);
  const own = rest === 10 ? "X" : String(rest % 11);
  return value[16] === own && value[17] === ALPHABET[(31 - (sum(value, WEIGHTS, (c) => ALPHABET.indexOf(c)) % 31)) % 31];
};

if (words && code && named && label && hint) {
  const warning = document.createElement("p");
  warning.className = "trust-hint";
  warning.setAttribute("role", "status");
  code.closest("span").after(warning);

  const follow = () => {
    const head = `${headOf(typed())[0].toUpperCase()}${headOf(typed()).slice(1)}`;
    label.textContent = words[`label${head}`];
    hint.textContent = words[`hint${head}`];
    if (!FORM.test(typed()) || isChecked(typed())) {
      warning.textContent = "";
    }
  };
  const warn = () => {
    warning.textContent = FORM.test(typed()) && !isChecked(typed()) ? words.check : "";
  };

  code.addEventListener("input", follow);
  named.addEventListener("input", follow);
  code.addEventListener("change", warn);
  follow();
}
