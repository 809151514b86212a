// Measures in the page of the app, and on a bare canvas in the same window. What it found is asked for
// under `stopwatch.result`; `null` while it measures.
window.stopwatch = (() => {
  /**
   * Resolves when what was drawn in this frame has been handed over: with the first task after it. Messages alone would
   * not do, since they come late where something else waits, such as an answer of the core.
   */
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        const task = () => done(performance.now());
        port1.onmessage = task;
        port2.postMessage(0);
        setTimeout(task);
      }),
    );
  const frame = () => new Promise(requestAnimationFrame);
  const map = () => document.querySelector(".scroller");
  const card = () => document.querySelector(".cards.selected") ?? document.querySelector(".cards[tabindex]");

  const watch = { result: null, nodes: 0 };

  function finish(work) {
    watch.result = null;
    void work().then(
      (result) => (watch.result = { result }),
      (failure) => (watch.result = { failure: String(failure) }),
    );
  }

  /** Elements on the page. */
  function count() {
    watch.nodes = Math.max(watch.nodes, document.getElementsByTagName("*").length);
  }

  /** The time from frame to frame while each has its step, and how long each kept the page busy. */
  async function frames(steps, step) {
    const [apart, busy] = [[], []];
    for (let warm = 0; warm < 6; warm += 1) step(await frame(), warm);
    let last = await frame();
    for (let at = 0; at < steps; at += 1) {
      const began = performance.now();
      step(at);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => busy.push(performance.now() - began);
      port2.postMessage(0);
      const now = await frame();
      apart.push(now - last);
      last = now;
      if (at % 8 === 0) count();
    }
    return { apart, busy };
  }

  const middle = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { clientX: left + width / 2, clientY: top + height / 2 };
  };

  const ways = {
    /** Out until all is small, and in again. */
    zoom: (at) => {
      const deltaY = at % 80 < 40 ? 14 : -14;
      map().dispatchEvent(
        new WheelEvent("wheel", { ...middle(map()), deltaY, ctrlKey: true, bubbles: true, cancelable: true }),
      );
    },
    pan: (at) => map().scrollBy(at % 120 < 60 ? 45 : -45, at % 60 < 30 ? 12 : -12),
    /** The table of handovers, a row a frame, down and up again. */
    rows: (at) => document.querySelector("[data-review] [role=treegrid]").scrollBy(0, at % 120 < 60 ? 60 : -60),
    /** Letters of a search, one a frame and taken back again: each leaves other rows. */
    search: (at) => {
      const field = document.querySelector("[data-review] [data-search]");
      const words = ["", "r", "re", "ref", "refe", "refer", "refe", "ref", "re", "r"];
      field.value = words[at % words.length];
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    drag: (at) => {
      const { clientX, clientY } = watch.held;
      const to = { clientX: clientX + 90 * Math.sin(at / 9) + 6, clientY: clientY + 50 * Math.sin(at / 7) + 6 };
      point("pointermove", watch.grabbed, to);
    },
  };

  function point(type, target, where) {
    target.dispatchEvent(
      new PointerEvent(type, {
        ...where,
        pointerId: 1,
        pointerType: "mouse",
        isPrimary: true,
        button: type === "pointermove" ? -1 : 0,
        buttons: 1,
        bubbles: true,
        cancelable: true,
      }),
    );
  }

  /** A card in sight. A painted one becomes an element when the pointer comes to it. */
  async function cardInSight() {
    document.querySelector(".cards[tabindex='0']")?.scrollIntoView({ block: "center", inline: "center" });
    await frame();
    await frame();
    const { left, top, right, bottom } = map().getBoundingClientRect();
    for (let clientY = top + 60; clientY < bottom - 20; clientY += 24) {
      for (let clientX = left + 20; clientX < right - 20; clientX += 60) {
        const there = () => document.elementFromPoint(clientX, clientY);
        const body = there()?.closest("svg.body");
        if (!body) continue;
        if (!there().closest(".cards")) {
          point("pointermove", body, { clientX, clientY });
          await frame();
        }
        const card = there()?.closest(".cards");
        if (card) return card;
      }
    }
    throw new Error("no card in sight");
  }

  watch.frames = (way, steps) =>
    finish(async () => {
      map().scrollTo(0, 0);
      await frame();
      await frame();
      if (way === "drag") {
        const card = await cardInSight();
        watch.grabbed = card.closest("svg");
        watch.held = middle(card);
        point("pointerdown", card, watch.held);
      }
      const found = await frames(steps, ways[way]);
      if (way === "drag") {
        watch.grabbed.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
        point("pointerup", watch.grabbed, watch.held);
      }
      return found;
    });

  /** A bare canvas over the map: `boxes` boxes in each frame, all of them moving. */
  watch.floor = (steps, boxes) =>
    finish(async () => {
      const { left, top, width, height } = map().getBoundingClientRect();
      const canvas = document.createElement("canvas");
      Object.assign(canvas, { width, height });
      Object.assign(canvas.style, {
        position: "fixed", left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px`, zIndex: "99",
      });
      document.body.append(canvas);
      const pen = canvas.getContext("2d");
      const found = await frames(steps, (at) => {
        pen.clearRect(0, 0, width, height);
        for (let box = 0; box < boxes; box += 1) {
          pen.fillStyle = box % 2 ? "#1f4e9e" : "#0f6b63";
          pen.fillRect((box * 37 + at * 9) % width, (box * 61) % height, 74, 30);
        }
      });
      canvas.remove();
      return found;
    });

  /** What has to be seen after a key. */
  const seen = {
    add: () => {
      const before = [...document.querySelectorAll(".editor textarea")][0];
      return () => {
        const now = document.querySelector(".editor textarea");
        return now !== null && now !== before && card() !== null;
      };
    },
    move: () => {
      const place = () => {
        const here = card();
        const shape = here?.querySelector("rect, path");
        return (
          shape && [here.getAttribute("transform"), ...["x", "y", "d"].map((name) => shape.getAttribute(name))].join(" ")
        );
      };
      const before = place();
      return () => place() !== before;
    },
    type: () => {
      const field = document.querySelector(".editor textarea");
      const before = field?.value;
      return () => field?.value !== before;
    },
    floor: () => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 600, height: 400 });
      Object.assign(canvas.style, { position: "fixed", left: "0", top: "0", zIndex: "99" });
      document.body.append(canvas);
      let drawn = false;
      const draw = () =>
        requestAnimationFrame(() => {
          canvas.getContext("2d").fillRect(20, 20, 148, 60);
          drawn = true;
        });
      addEventListener("keydown", draw, { once: true });
      return () => {
        if (drawn) setTimeout(() => canvas.remove());
        return drawn;
      };
    },
  };

  /** Whether the app shows nothing that the core has not answered yet. */
  const settled = () => document.querySelector("[data-unsettled]") === null;

  /**
   * Waits for a key; gives the times from it until what has to be seen was handed over, and until what the core made
   * of it was.
   */
  watch.key = (what) =>
    finish(
      () =>
        new Promise((done, failed) => {
          const there = seen[what]();
          const late = setTimeout(() => over(new Error("it was never seen")), 15_000);
          let began = null;
          let found = false;
          const look = () => {
            if (began === null || found || !there()) return;
            found = true;
            void painted().then(async (now) => {
              while (!settled()) await frame();
              over(null, { seen: now - began, settled: (await painted()) - began });
            });
          };
          const observer = new MutationObserver(look);
          const hear = (event) => {
            if (["Control", "Alt", "Shift"].includes(event.key)) return;
            began ??= event.timeStamp;
            removeEventListener("keydown", hear, true);
            addEventListener("input", look);
            const each = () => {
              look();
              if (!found) requestAnimationFrame(each);
            };
            requestAnimationFrame(each);
          };
          const over = (failure, time) => {
            clearTimeout(late);
            observer.disconnect();
            removeEventListener("input", look);
            removeEventListener("keydown", hear, true);
            if (failure) failed(failure);
            else done(time);
          };
          observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
          addEventListener("keydown", hear, true);
        }),
    );

  /** Opens the file of the welcome screen; gives the time until its map was handed over. */
  watch.open = () =>
    finish(async () => {
      const began = performance.now();
      document.querySelector("button.file").click();
      while (!document.querySelector(".scroller [data-role]")) await frame();
      await painted();
      const now = await painted();
      count();
      watch.filling = (async () => {
        while (document.querySelector("main[aria-busy=true]")) await frame();
        return performance.now() - began;
      })();
      return now - began;
    });

  /** From the click until all of it is there. */
  watch.filled = () => finish(() => watch.filling);

  watch.count = () => {
    watch.nodes = 0;
    count();
    return watch.nodes;
  };
  return watch;
})();
