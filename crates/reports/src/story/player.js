
// Plays the list of steps as a film. Everything that is told stands in the page; this only shows one
// frame after the other and moves the camera over the drawing. Without it, the page is a list.
"use strict";
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const numbers = (text) => (text ? text.split(" ").map(Number) : null);

  const frames = all(".frame");
  const stage = one(".stage");
  const svg = one("svg", stage);
  const whole = numbers(stage.dataset.whole);
  const drawnAs = svg.getAttribute("viewBox");
  const controls = one(".controls");
  const [slider, waits] = [one("[type=range]", controls), one("[type=checkbox]", controls)];
  const speed = one("select", controls);
  const playButton = one(".play", controls);
  const spoken = one("[role=status]");
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  let at = 0;
  let playing = false;
  // What runs at the moment: the counting of days, or the time that a frame stays.
  let run = null;
  let flight = null;
  let camera = whole;

  const ring = document.createElementNS(svg.namespaceURI, "rect");
  ring.setAttribute("class", "ring");
  ring.setAttribute("rx", "10");

  // Cards and lines by the ids that the steps name.
  const drawn = new Map();
  for (const figure of all("[data-id]", svg)) {
    const id = figure.dataset.id;
    drawn.set(id, [...(drawn.get(id) ?? []), figure]);
  }
  const marks = all(".marks > g", svg);
  const heads = Number(stage.dataset.heads);
  const idsOf = (frame) => [frame, ...all("[data-id]", frame)].map(({ dataset }) => dataset.id).filter(Boolean);

  const isFilm = () => document.body.classList.contains("film");
  const waitOf = (frame) => one(".wait", frame);
  const feelsWaits = () => waits.checked && !still.matches;

  function show(next, { waiting = false } = {}) {
    stop();
    at = Math.max(0, Math.min(frames.length - 1, next));
    const frame = frames[at];
    for (const other of frames) {
      other.classList.toggle("here", other === frame);
      other.classList.remove("waiting");
    }
    frame.scrollTop = 0;
    slider.value = at;
    slider.setAttribute("aria-valuetext", frame.dataset.frame);
    const wait = waiting && feelsWaits() ? waitOf(frame) : null;
    light(frame, wait !== null);
    if (wait) {
      count(frame, wait);
    } else {
      fly(target(frame), 900);
      tell(frame);
      stay(frame);
    }
  }

  // The days are counted while the camera travels; then the step is told.
  function count(frame, wait) {
    const number = one(".number", wait);
    const bar = one(".stretch i", wait);
    const days = Number(wait.dataset.days);
    say(one(".days", wait).textContent);
    frame.classList.add("waiting");
    number.textContent = 0;
    fly(target(frame), Number(wait.dataset.lasts) / Number(speed.value));
    run = over(Number(wait.dataset.lasts), (part) => {
      number.textContent = Math.round(days * part);
      bar.style.setProperty("--gone", `${100 * part}%`);
    }, () => {
      frame.classList.remove("waiting");
      light(frame);
      tell(frame);
      stay(frame);
    });
    run.cut = () => {
      number.textContent = days;
      frame.classList.remove("waiting");
    };
  }

  function stay(frame) {
    if (!playing) return;
    if (at === frames.length - 1) return setPlaying(false);
    run = over(Number(frame.dataset.lasts), () => undefined, () => show(at + 1, { waiting: true }));
  }

  // Calls `each` with the part that has gone by, from 0 to 1, and `then` at the end.
  function over(lasts, each, then) {
    let gone = 0;
    let before = performance.now();
    const self = { id: requestAnimationFrame(tick) };
    function tick(now) {
      gone += (now - before) * Number(speed.value);
      before = now;
      each(Math.min(1, gone / lasts));
      if (gone < lasts) self.id = requestAnimationFrame(tick);
      else {
        run = null;
        then();
      }
    }
    return self;
  }

  function stop() {
    if (!run) return;
    cancelAnimationFrame(run.id);
    run.cut?.();
    run = null;
  }

  function setPlaying(to) {
    playing = to;
    playButton.textContent = to ? playButton.dataset.pause : playButton.dataset.play;
    if (!to) {
      // Days that are being counted are counted to their end.
      if (run && !run.cut) stop();
    } else if (at === frames.length - 1) show(0);
    else if (!run) stay(frames[at]);
  }

  // A step forward in the middle of counting shows at once what was waited for.
  const forward = () => (run?.cut ? show(at) : show(at + 1, { waiting: true }));
  const back = () => show(run?.cut ? at : at - 1);

  function tell(frame) {
    const parts = ".days, .uncovered, .when, .who, .narration, blockquote, .rating, .handovers li, h4, .gaps b, dl div";
    const texts = all(parts, frame).map(({ textContent }) => textContent.trim());
    say([frame.dataset.frame, ...texts].map((text) => text.replace(/[.\s]*$/, ".")).join(" "));
  }

  // A live region speaks when an element is added to it.
  function say(text) {
    const line = document.createElement("p");
    line.textContent = text;
    spoken.replaceChildren(line);
  }

  // What a frame tells of, as it is drawn: cards, lines, and the marks of gaps.
  const figuresOf = (frame) => [
    ...idsOf(frame).flatMap((id) => drawn.get(id) ?? []),
    ...(numbers(frame.dataset.marks) ?? []).map((index) => marks[index]).filter(Boolean),
  ];

  // What was told stays on the map, what is told stands out, the rest waits. While days are counted, only
  // the lines that lead on are there.
  function light(frame, waiting = false) {
    stage.classList.toggle("whole", !frame.dataset.id);
    for (const figure of all(".now, .gone", svg)) figure.classList.remove("now", "gone");
    for (const told of frames.slice(0, at)) for (const figure of figuresOf(told)) figure.classList.add("gone");
    const now = waiting ? figuresOf(frame).filter((figure) => figure.matches(".handover")) : figuresOf(frame);
    for (const figure of now) figure.classList.add("now");
    const card = waiting ? null : numbers(frame.dataset.card);
    ring.remove();
    if (!card) return;
    const [x, y, w, h] = card;
    for (const [name, value] of Object.entries({ x: x - 5, y: y - 5, width: w + 10, height: h + 10 })) ring.setAttribute(name, value);
    svg.insertBefore(ring, one(".marks", svg));
  }

  // What the camera shows: the card with some room around it, or everything.
  function target(frame) {
    const card = numbers(frame.dataset.card);
    if (!card) return whole;
    const [x, y, w, h] = card;
    const width = Math.min(whole[2], Math.max(560, w * 3.6));
    const height = (width * stage.clientHeight) / Math.max(1, stage.clientWidth);
    const within = (start, most) => Math.max(-16, Math.min(most + 16, start));
    const left = within(x + w / 2 - width / 2, whole[2] - width);
    // The names of the lanes are seen whole or not at all.
    return [left < 0.75 * heads ? -16 : left, within(y + h / 2 - height / 2, Math.max(0, whole[3] - height)), width, height];
  }

  function fly(to, lasts) {
    cancelAnimationFrame(flight);
    const from = camera;
    const place = (box) => {
      camera = box;
      svg.setAttribute("viewBox", box.join(" "));
    };
    if (still.matches || !isFilm()) return place(to);
    const begun = performance.now();
    const far = Math.hypot(to[0] - from[0], to[1] - from[1]) / Math.max(from[2], to[2]);
    function tick(now) {
      const part = Math.min(1, (now - begun) / lasts);
      const eased = part * part * (3 - 2 * part);
      // A long way is seen from higher up.
      const rise = 1 + Math.min(0.6, far * 0.25) * Math.sin(Math.PI * eased);
      const [x, y, w, h] = from.map((start, index) => start + (to[index] - start) * eased);
      place([x + (w - w * rise) / 2, y + (h - h * rise) / 2, w * rise, h * rise]);
      if (part < 1) flight = requestAnimationFrame(tick);
    }
    flight = requestAnimationFrame(tick);
  }

  function film(on) {
    stop();
    document.body.classList.toggle("film", on);
    controls.hidden = !on;
    one(".start").hidden = on;
    if (on) {
      camera = whole;
      show(at);
      playButton.focus();
    } else {
      setPlaying(false);
      cancelAnimationFrame(flight);
      ring.remove();
      svg.setAttribute("viewBox", drawnAs);
      const frame = frames[at];
      frame.scrollIntoView();
      one("[tabindex]", frame).focus();
    }
  }

  const doings = {
    back,
    forward,
    play: () => setPlaying(!playing),
    film: () => film(true),
    list: () => film(false),
  };
  for (const button of all("[data-do]")) button.addEventListener("click", doings[button.dataset.do]);
  slider.addEventListener("input", () => show(Number(slider.value)));
  waits.addEventListener("change", () => run?.cut && show(at));

  const keys = {
    " ": doings.play,
    ArrowRight: forward,
    PageDown: forward,
    ArrowLeft: back,
    PageUp: back,
    Home: () => show(0),
    End: () => show(frames.length - 1),
    Escape: doings.list,
  };
  addEventListener("keydown", (event) => {
    const { target: on, key } = event;
    if (!isFilm() || event.ctrlKey || event.altKey || event.metaKey || !keys[key]) return;
    if (on.matches("select")) return;
    if (key === " " && on.matches("button, input")) return;
    event.preventDefault();
    keys[key]();
  });

  film(true);
})();
