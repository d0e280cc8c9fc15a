// Keeps an open page true: hears which case changed and fetches what is shown anew. Nothing moves under a finger.
const QUIET = 5000, SILENT = 45000, AGAIN = 5000;
const part = document.querySelector("[data-live]");
const stale = document.getElementById("stale"), button = document.getElementById("show-fresh");
const title = document.title;
let touched = 0, heard = Date.now(), waiting = null, fetching = false, once_more = false;

const busy = () => part.contains(document.activeElement) || Date.now() - touched < QUIET;
const items = (root) => [...root.querySelectorAll("li[id]")];

function settle(fresh) {
  const focus = document.activeElement?.id;
  part.replaceChildren(...fresh.childNodes);
  if (focus && document.activeElement?.id !== focus) document.getElementById(focus)?.focus({ preventScroll: true });
  tell((waiting = null));
}

function tell(count) {
  button.hidden = !count;
  button.textContent = count ? (count === 1 ? button.dataset.one : button.dataset.many.replace("2", count)) : "";
  document.title = count ? `(${count}) ${title}` : title;
}

// What is there is changed in its place, what is gone turns grey, a conversation grows at its end; new cards wait.
function patch(fresh) {
  const known = new Map(items(part).map((item) => [item.id, item]));
  const added = [];
  for (const item of items(fresh)) {
    const old = known.get(item.id);
    known.delete(item.id);
    if (!old) added.push(item);
    else if (old.contains(document.activeElement)) old.className = item.className;
    else if (old.outerHTML !== item.outerHTML) old.replaceWith(item.cloneNode(true)); // the rest of it may still be shown as a whole
  }
  for (const gone of known.values()) gone.classList.add("gone");
  if (part.dataset.code) part.querySelector("ol").append(...added);
  else tell((waiting = added.length ? fresh : null) && added.length);
}

async function look() {
  if (fetching) return void (once_more = true);
  fetching = true;
  try {
    const answer = await fetch(part.dataset.live);
    if (answer.redirected) return location.reload(); // to the way in, and back here after it
    stale.hidden = answer.ok;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (answer.ok) (part.dataset.code || busy() ? patch : settle)(page.body);
  } catch { stale.hidden = false; }
  fetching = false;
  if (once_more) look((once_more = false));
}

function listen() {
  const source = new EventSource(`/console/stream?siden=${encodeURIComponent(part.dataset.since)}`);
  const alive = () => { heard = Date.now(); stale.hidden = true; };
  source.addEventListener("beat", alive);
  source.addEventListener("gone", () => { source.close(); location.assign("/console/inn"); });
  source.addEventListener("case", (event) => {
    alive();
    const { code } = JSON.parse(event.data);
    if (!code || !part.dataset.code || code === part.dataset.code) look();
  });
  source.onerror = () => { if (source.readyState === EventSource.CLOSED) setTimeout(listen, AGAIN, look()); };
  addEventListener("pagehide", () => source.close(), { once: true });
}

// What a reply would cost, while it is written; the button that asks the same is for a browser without us.
function counting(words, ask) {
  let soon = 0;
  ask.hidden = true;
  words.addEventListener("input", () => {
    clearTimeout(soon);
    soon = setTimeout(async () => {
      const answer = await fetch(ask.formAction, { method: "POST", body: new URLSearchParams(new FormData(words.form)) });
      if (answer.ok) document.getElementById("count").outerHTML = await answer.text();
    }, 300);
  });
}

const ask = document.getElementById("count-now");
if (ask) counting(document.getElementById("words"), ask);
for (const kind of ["pointermove", "pointerdown", "focusin", "keydown"]) part.addEventListener(kind, () => { touched = Date.now(); });
button.addEventListener("click", () => waiting && settle(waiting));
setInterval(() => {
  if (waiting && !busy()) settle(waiting);
  if (Date.now() - heard > SILENT) stale.hidden = false;
}, 1000);
listen();
