// Asks the server what the text would say while it is written. Without this the button "look" does the same.
const form = document.getElementById("write");
let waiting = 0;

async function look() {
  const body = new URLSearchParams(new FormData(form));
  body.set("do", "look");
  const answer = await fetch(form.action, { method: "POST", body, headers: { "Sec-Fetch-Dest": "empty" } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const old of document.querySelectorAll(".look")) {
    const fresh = page.getElementById(old.id);
    if (fresh && fresh.innerHTML !== old.innerHTML) old.replaceChildren(...fresh.childNodes);
  }
}

form?.addEventListener("input", (event) => {
  if (event.target.tagName !== "TEXTAREA") return;
  clearTimeout(waiting);
  waiting = setTimeout(look, 300);
});
