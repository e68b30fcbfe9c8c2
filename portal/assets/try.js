// Tries a form's answers while they are typed: what stands beside it is what the page that trying answers has there. Without
// this file the button does the same.
(() => {
  const button = document.querySelector("button[data-try]");
  const beside = document.querySelector(".aside-right > :last-child");
  if (!button || !beside) return;
  beside.setAttribute("aria-live", "polite");
  let last = 0;
  button.form.addEventListener("change", async () => {
    const turn = ++last;
    const body = new URLSearchParams(new FormData(button.form));
    const answer = await fetch(button.formAction, { method: "POST", body });
    // What is wrong is said when the form is sent: until then what was tried last stands.
    if (!answer.ok || turn !== last) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector(".aside-right > :last-child");
    if (fresh) beside.replaceChildren(...fresh.childNodes);
  });
})();
