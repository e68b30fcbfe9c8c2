// Reads a code with the camera, where the browser knows how. Typing, and scanners that type, need none of this.
(() => {
  const form = document.querySelector("form[data-scan]");
  if (!form || !("BarcodeDetector" in window) || !navigator.mediaDevices) return;
  const input = form.querySelector("input");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button plain";
  button.textContent = form.dataset.scan;
  form.append(button);

  let stream = null;
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;

  const stop = () => {
    if (stream) stream.getTracks().forEach((track) => track.stop());
    stream = null;
    video.remove();
    button.textContent = form.dataset.scan;
  };

  const look = async (detector) => {
    if (!stream) return;
    const [code] = await detector.detect(video).catch(() => []);
    if (!code) return void setTimeout(() => look(detector), 200);
    input.value = code.rawValue;
    stop();
    form.requestSubmit();
  };

  button.addEventListener("click", async () => {
    if (stream) return stop();
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    } catch {
      button.remove();
      return;
    }
    button.textContent = form.dataset.stop;
    video.srcObject = stream;
    form.after(video);
    await video.play();
    look(new BarcodeDetector());
  });
})();
