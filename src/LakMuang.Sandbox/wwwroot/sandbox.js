"use strict";

const poll = document.querySelector("[data-poll]");
if (poll) {
  // Leave this page once: whoever leaves while another way out is under way sends the same code twice.
  let leaving = false;
  document.addEventListener("submit", () => { leaving = true; });
  setInterval(async () => {
    const answer = await fetch(poll.dataset.poll).catch(() => null);
    if (answer?.ok && (await answer.json()).state !== "waiting" && !leaving) {
      leaving = true;
      location.reload();
    }
  }, 1500);
}

const expires = document.querySelector("[data-expires]");
if (expires) {
  setInterval(() => {
    const left = Math.max(0, Math.round((Number(expires.dataset.expires) - Date.now()) / 1000));
    expires.textContent = `(${left} ${expires.dataset.unit})`;
  }, 1000);
}

for (const find of document.querySelectorAll("[data-filters]")) {
  const list = document.getElementById(find.dataset.filters);
  const all = [...list.options];
  find.addEventListener("input", () => {
    const wanted = find.value.trim().toLowerCase();
    list.replaceChildren(...all.filter((option) => option.text.toLowerCase().includes(wanted)));
    if (list.options.length > 0) list.selectedIndex = 0;
  });
}
