/** What of the map is in sight: where it is scrolled to, how large it is, and what is brought into sight. */
import { tick, untrack } from "svelte";
import type { Rect, View } from "../host";
import { pane } from "../state/pane.svelte";
import { room } from "../state/room.svelte";
import { projector } from "../state/projector.svelte";
import { overlap, type Highlight } from "./highlight";
import { around, meet } from "./rects";
import { cardsOf, type Placed, type Regions } from "./regions";
import { first } from "./walk";

/** What the camera must know of the map. */
export interface Ground {
  readonly view: View;
  readonly figures: Placed[];
  readonly regions: Regions;
  readonly highlight: Highlight | null;
  /** How much of the heads above the lanes scrolls away, in the space of the scene. */
  readonly slack: number;
}

/** A map lower than this, in CSS pixels, shows its lanes first. */
const LOW = 320;
const LEAST_ZOOM = 0.2;
const MOST_ZOOM = 4;
/** The smallest zoom at which the words on the cards can be read with ease. */
const READABLE = 0.68;
/** At this zoom they can be read across a room. */
const FROM_AFAR = 1.4;
/** While it is zoomed the map is only stretched, unless it has shrunk so many times and more comes into sight. */
const SHRINK = 2;
/** ... and so long, in ms, after the last step. */
const REST = 140;

export class Camera {
  /** Scrolls the map. */
  scroller: HTMLElement | undefined = $state();
  /** Where the map is scrolled to and how much of it is in sight, in CSS pixels, without its heads. */
  seen: Rect = $state.raw({ x: 0, y: 0, w: innerWidth, h: innerHeight });

  /** How high all of it is, with its heads, in CSS pixels. */
  high = $state(innerHeight);

  /** The zoom at which it is drawn while it is zoomed on and on. */
  #held: number | null = $state(null);
  /** The zoom at which the map is drawn; it is stretched from there, since drawing it anew takes longer than a frame. */
  readonly drawn: number = $derived(this.#held ?? pane.zoom);
  /** Whether it is zoomed right now. */
  readonly zooming: boolean = $derived(this.#held !== null);
  #rested: ReturnType<typeof setTimeout> | undefined;

  #ground: Ground;
  #fits = 0;
  #fitted: number | undefined;
  #first = 0;
  /** How far down it is looked at while the rest of a large journey is on its way. */
  #waited: number | null = null;
  /** The zoom for which the map has been scrolled already. */
  #scrolledFor = 1;

  /** To be made while a component is: it follows what the panels wish. */
  constructor(ground: Ground) {
    this.#ground = ground;
    $effect(() => {
      void ground.regions;
      void ground.slack;
      void pane.zoom;
      untrack(() => this.look());
    });
    $effect(() => {
      if (!this.scroller) return;
      // Panels come and go, and the map is away while the handovers are reviewed.
      const observer = new ResizeObserver(() => {
        const before = this.seen;
        this.look();
        if (this.seen.w < before.w) this.#keepSelected(before);
      });
      observer.observe(this.scroller);
      return () => observer.disconnect();
    });
    $effect(() => this.#fit());
    $effect(() => {
      if (!this.#ground.view.partial) untrack(() => this.#arrived());
    });
    // In a low map the lanes come first; what stands over them is found by scrolling up.
    $effect(() => {
      const away = this.#lowTop();
      if (this.scroller && this.scroller.scrollTop < away) this.scroller.scrollTop = away;
    });
    $effect(() => {
      const wish = pane.reveal;
      if (wish) void tick().then(() => untrack(() => this.#reveal(wish.slots, wish.days)));
    });
    $effect.pre(() => this.#keepMiddle(pane.zoom));
    $effect(() => {
      const wish = pane.zoomWish;
      if (!wish || !this.scroller) return;
      pane.zoomWish = null;
      untrack(() => this.#zoomTo(wish.slots));
    });
  }

  /** Sees where the map is scrolled to. */
  look(): void {
    const { scroller } = this;
    if (!scroller) return;
    const { regions, slack } = this.#ground;
    const { corner } = regions;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller;
    this.high = clientHeight;
    const gone = Math.min(scrollTop, slack * pane.zoom);
    this.seen = {
      x: scrollLeft,
      y: scrollTop - gone,
      w: Math.max(0, clientWidth - corner.w * pane.zoom),
      h: Math.max(0, clientHeight - corner.h * pane.zoom + gone),
    };
  }

  /** Zooms; the point of the window under the pointer stays where it is. */
  async zoomAt(clientX: number, clientY: number, to: number): Promise<void> {
    const { scroller } = this;
    if (!scroller) return;
    const before = pane.zoom;
    this.#stretch(before);
    pane.zoomTo(Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, to)));
    this.#scrolledFor = pane.zoom;
    const box = scroller.getBoundingClientRect();
    const [x, y] = [clientX - box.left, clientY - box.top];
    const ratio = pane.zoom / before;
    const [left, top] = [(scroller.scrollLeft + x) * ratio - x, (scroller.scrollTop + y) * ratio - y];
    await tick();
    scroller.scrollTo(left, top);
  }

  /** The map is being zoomed: what is drawn stays for the moment, unless there is too little of it. */
  #stretch(zoom: number): void {
    const held = this.#held ?? zoom;
    this.#held = held / zoom > SHRINK ? zoom : held;
    clearTimeout(this.#rested);
    this.#rested = setTimeout(() => (this.#held = null), REST);
  }

  /** A window that gets another size, as when it is made large after the start, shows the whole width again. */
  async resized(): Promise<void> {
    this.look();
    if (pane.zoom !== this.#first) return;
    await tick();
    if (!this.scroller) return;
    pane.zoom = this.#first = this.#scrolledFor = this.#asChosen() ?? this.#atFirst(this.#wide());
  }

  /** Scrolls while something is dragged near the edge. */
  nudge(x: number, y: number): void {
    const box = this.scroller?.getBoundingClientRect();
    if (!box) return;
    const { corner } = this.#ground.regions;
    const edge = 48;
    const step = 14;
    const dx = x > box.right - edge ? step : x < box.left + corner.w * pane.zoom ? -step : 0;
    const dy = y > box.bottom - edge ? step : y < box.top + corner.h * pane.zoom ? -step : 0;
    if (dx || dy) this.scroller?.scrollBy(dx, dy);
  }

  /** Fits the map into the window when a document arrives, and when it is asked for. */
  #fit(): void {
    const { scroller } = this;
    if (pane.fitWish === this.#fits || !scroller) return;
    const { view, regions } = this.#ground;
    const arriving = this.#fits === 0 || view.document !== this.#fitted;
    this.#fits = pane.fitWish;
    this.#fitted = view.document;
    const wide = this.#wide();
    const high = scroller.clientHeight / (regions.corner.h + regions.body.h);
    const whole = Math.max(LEAST_ZOOM, Math.min(1.5, wide, high));
    // A room reads from afar: words that can be read come before the whole height.
    const fitting = projector.on ? Math.max(whole, Math.min(wide, FROM_AFAR)) : whole;
    pane.zoom = arriving ? untrack(() => this.#asChosen() ?? this.#atFirst(wide)) : fitting;
    if (arriving) this.#first = pane.zoom;
    else if (!projector.on) pane.chosenZoom = null;
    this.#scrolledFor = pane.zoom;
    const top = untrack(() => this.#top());
    this.#waited = arriving && view.partial ? top : null;
    scroller.scrollTo(0, top);
    // What was focused before is gone: keys shall reach the map.
    if (arriving && document.activeElement === document.body) scroller.focus({ preventScroll: true });
  }

  /** All of it is there: who has not gone elsewhere meanwhile sees where it begins. */
  #arrived(): void {
    const [waited, { scroller }] = [this.#waited, this];
    this.#waited = null;
    if (waited !== null && scroller && Math.abs(scroller.scrollTop - waited) < 1)
      scroller.scrollTop = this.#top();
  }

  /** Where the map begins: at its top, or where no card would be in sight there, at the one that is read first. */
  #top(): number {
    const top = this.#lowTop();
    const { scroller } = this;
    const { corner, body } = this.#ground.regions;
    if (!scroller || this.#ground.view.partial) return top;
    const { zoom } = pane;
    const seen = {
      ...body,
      w: scroller.clientWidth / zoom - corner.w,
      h: (scroller.clientHeight + top) / zoom - corner.h,
    };
    const cards = cardsOf(this.#ground.figures);
    if (cards.some(({ bounds }) => meet(bounds, seen))) return top;
    const slot = first(cards);
    const card = cards.find((one) => one.slot === slot)?.bounds;
    return card ? top + aim(card.y - body.y, card.h, 0, seen.h) * zoom : top;
  }

  #lowTop(): number {
    return this.high > 0 && this.high < LOW ? this.#ground.slack * untrack(() => pane.zoom) : 0;
  }

  #wide(): number {
    const { corner, body } = this.#ground.regions;
    return ((this.scroller?.clientWidth ?? 0) - 4) / (corner.w + body.w);
  }

  /** The zoom that was chosen before, where words can be read at it. */
  #asChosen(): number | null {
    const zoom = projector.on ? null : pane.chosenZoom;
    return zoom !== null && zoom >= READABLE ? zoom : null;
  }

  /** The whole width when its words can still be read; otherwise full size. */
  #atFirst(wide: number): number {
    return wide < READABLE ? (room.narrow ? READABLE : 1) : Math.min(1, wide);
  }

  #reveal(slots: number[], days: [number, number] | null): void {
    const { figures, regions, highlight } = this.#ground;
    // With a handover, what it leads from and to.
    const wanted = [...slots, ...(highlight?.slots ?? [])];
    const about = figures.filter((placed) => {
      const { subject } = placed.figure;
      if (subject.is === "item") return wanted.includes(subject.slot) && placed.role !== "laneHeads";
      return overlap(placed.days, days);
    });
    const found = about.length > 0 ? about : this.#marksOf();
    // Cards and lines first: days in the ribbon and words below the lanes would stretch the view to everything.
    const main = found.filter(({ role }) => role === "cards" || role === "handovers");
    const box = around((main.length > 0 ? main : found).map(({ figure }) => figure.bounds));
    const { scroller } = this;
    if (!box || !scroller) return;
    const { zoom } = pane;
    const seen = {
      w: (scroller.clientWidth - regions.corner.w * zoom) / zoom,
      h: (scroller.clientHeight - regions.corner.h * zoom) / zoom,
    };
    const x = aim(box.x - regions.body.x, box.w, scroller.scrollLeft / zoom, seen.w);
    const y =
      box.y + box.h <= regions.body.y
        ? scroller.scrollTop / zoom
        : aim(box.y - regions.body.y, box.h, scroller.scrollTop / zoom, seen.h);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scroller.scrollTo({ left: x * zoom, top: y * zoom, behavior: still ? "auto" : "smooth" });
  }

  /** A panel that came beside the map covers nothing of the card that is selected, where it was in sight. */
  #keepSelected(before: Rect): void {
    const { figures, regions } = this.#ground;
    const { selection, zoom } = pane;
    if (selection === null) return;
    const card = cardsOf(figures).find(({ slot }) => slot === selection)?.bounds;
    if (!card) return;
    const seen = {
      x: regions.body.x + before.x / zoom,
      y: regions.body.y + before.y / zoom,
      w: before.w / zoom,
      h: before.h / zoom,
    };
    if (meet(card, seen)) this.#reveal([selection], null);
  }

  #marksOf(): Placed[] {
    const group = pane.gap?.group ?? -1;
    return this.#ground.figures.filter(
      ({ figure }) => figure.subject.is === "gaps" && figure.subject.numbers.includes(group),
    );
  }

  /** What is in the middle stays there when the zoom changes. */
  #keepMiddle(to: number): void {
    const from = this.#scrolledFor;
    this.#scrolledFor = to;
    const { scroller } = this;
    if (!scroller || to === from) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller;
    const { w, h } = untrack(() => this.#ground.regions.corner);
    const still = (at: number, seen: number, head: number) =>
      ((at + (seen - head * from) / 2) * to) / from - (seen - head * to) / 2;
    const [left, top] = [still(scrollLeft, clientWidth, w), still(scrollTop, clientHeight, h)];
    void tick().then(() => scroller.scrollTo(left, top));
  }

  /** As large as these fit. */
  #zoomTo(slots: number[]): void {
    const { figures, regions } = this.#ground;
    const wanted = slots;
    const box = around(
      figures
        .filter(
          ({ role, figure: { subject } }) =>
            role !== "experience" && subject.is === "item" && wanted.includes(subject.slot),
        )
        .map(({ figure }) => figure.bounds),
    );
    if (!box || !this.scroller) return;
    const wide = this.scroller.clientWidth / (box.w + regions.corner.w + 48);
    const high = this.scroller.clientHeight / (box.h + regions.corner.h + 48);
    // A room reads from afar: then the width counts, and the height is scrolled.
    const tall = projector.on ? Math.max(high, FROM_AFAR) : high;
    pane.zoom = Math.max(LEAST_ZOOM, Math.min(2, wide, tall));
    pane.reveal = { slots, days: null };
  }
}

/** Where to scroll so that `length` from `start` is in sight; no further than needed. */
function aim(start: number, length: number, scrolled: number, seen: number): number {
  const margin = 16;
  if (start >= scrolled + margin && start + length <= scrolled + seen - margin) return scrolled;
  return length > seen - 2 * margin ? start - margin : start + length / 2 - seen / 2;
}
