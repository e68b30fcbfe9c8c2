// Keeps a page up to date while a sitting goes on: when it hears that something happened, it asks for itself again. Where
// somebody is writing, only what stands around the form moves. Without this file the page says how to read it anew.
(() => {
  const main = document.getElementById("main");
  const line = () => main.querySelector("[data-live]");
  if (!main || !line()) return;
  // What was refused is still to be mended: it is kept like what is being written.
  let written = main.querySelector(".problems") !== null;
  let lost;
  let busy = false;
  let stale = false;
  let latest = 0;
  const shown = () => (line() ? Number(line().dataset.revision) : Infinity);

  const say = (what) => {
    const words = line() && line().dataset[what];
    if (!words) return;
    line().dataset.now = what;
    if (what !== "stale") return void (line().textContent = words);
    const way = document.createElement("a");
    way.href = line().dataset.page;
    way.textContent = words;
    line().replaceChildren(way);
  };

  main.addEventListener("input", () => { written = true; });

  const swap = (fresh) => {
    const open = [...main.querySelectorAll("details[open][id]")].map((one) => one.id);
    const held = document.activeElement;
    const inside = main.contains(held);
    const action = inside && held.form && held.form.getAttribute("action");
    main.replaceChildren(...fresh.childNodes);
    open.forEach((id) => { const one = document.getElementById(id); if (one) one.open = true; });
    if (!inside) return;
    const form = action && [...main.querySelectorAll("form")].find((one) => one.getAttribute("action") === action);
    const again = (held.id && document.getElementById(held.id)) || (form && form.querySelector("button"));
    (again || main).focus({ preventScroll: true });
  };

  const keep = (fresh) => {
    const title = (of) => of.querySelector("h1").textContent;
    // Beside a form that is being written, nothing of another case.
    if (title(main) === title(fresh)) for (const part of [".over", ".aside-right > :last-child"]) {
      const [old, now] = [main.querySelector(part), fresh.querySelector(part)];
      if (old && now) old.replaceChildren(...now.childNodes);
    }
    const told = fresh.querySelector("[data-live]");
    line().dataset.revision = told ? told.dataset.revision : latest;
  };

  const refresh = async () => {
    if (busy) return;
    busy = true;
    try {
      // The answer to a form has the form's address, which is no page.
      const page = line().dataset.page;
      const address = new URL(location.pathname === page ? location.href : page, location.href);
      address.searchParams.delete("done");
      const answer = await fetch(address);
      // Signed out: whoever is writing keeps the words on the page.
      if (answer.redirected) return written ? say("lost") : location.assign(page);
      if (!answer.ok) return;
      const now = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = now.getElementById("main");
      if (written) keep(fresh);
      else swap(fresh);
      if (!written) document.title = now.title;
      stale = written;
      say(stale ? "stale" : "on");
    } catch {
      // The connection is gone: when it is back, it says what is the latest.
      return;
    } finally {
      busy = false;
    }
    if (latest > shown()) refresh();
  };

  const connect = () => {
    if (!line()) return;
    const source = new EventSource(line().dataset.live);
    source.addEventListener("open", () => {
      clearTimeout(lost);
      lost = undefined;
      say(stale ? "stale" : "on");
    });
    source.addEventListener("error", () => {
      lost = lost || setTimeout(() => say("lost"), 4000);
      // Refused, not lost: whoever was signed out is led to the door, and the others try again.
      if (source.readyState === EventSource.CLOSED) setTimeout(() => refresh().then(connect), 5000);
    });
    source.addEventListener("message", (event) => {
      if (!line()) return source.close();
      latest = Number(event.data);
      if (latest > shown()) refresh();
    });
  };
  connect();
})();
