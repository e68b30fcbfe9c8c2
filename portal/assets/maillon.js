// Helps one form: drop a spreadsheet anywhere on its zone, and see it being sent. Without this file the form works the same.
(() => {
  const form = document.querySelector("form[data-upload]");
  const input = form && form.querySelector("input[type=file]");
  if (!input) return;
  const zone = input.closest(".drop");
  const label = zone.querySelector("[data-drop]");

  const name = () => {
    if (input.files.length) label.textContent = `${form.dataset.chosen} ${input.files[0].name}`;
  };
  input.addEventListener("change", name);
  ["dragenter", "dragover"].forEach((kind) => zone.addEventListener(kind, (event) => {
    event.preventDefault();
    zone.classList.add("over");
  }));
  ["dragleave", "drop"].forEach((kind) => zone.addEventListener(kind, (event) => {
    event.preventDefault();
    zone.classList.remove("over");
  }));
  zone.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    name();
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const bar = document.createElement("progress");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", form.dataset.sending);
    zone.append(bar);
    label.textContent = form.dataset.sending;
    const button = form.querySelector("button");
    button.disabled = true;

    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.responseType = "text";
    request.upload.addEventListener("progress", (e) => { if (e.lengthComputable) bar.value = e.loaded / e.total; });
    // The answer is a page, after a redirect or with its errors: show it as the browser would have.
    request.addEventListener("load", () => {
      if (request.status < 400 && request.responseURL !== form.action) return location.assign(request.responseURL);
      document.open();
      document.write(request.responseText);
      document.close();
    });
    request.addEventListener("error", () => { bar.remove(); button.disabled = false; form.submit(); });
    request.send(new FormData(form));
  });
})();
