/**
 * The painted part of the map, in tiles that scroll with it. Only those in sight are there, and one
 * around them is painted ahead when there is time, so that moving the map costs little.
 */
import type { Rect } from "../host";
import type { Look } from "./brush";
import type { Placed } from "./regions";

/** Edge of a tile in CSS pixels. */
const EDGE = 512;

/** So long, in ms, tiles are painted in one frame while there is something to look at meanwhile. */
const PATIENCE = 6;

/** What is painted. */
export interface Painter {
  /** What touches this ground, from back to front, as it is to look. */
  on(ground: Rect): readonly Seen[];
  /** The canvas is set up for the scene's coordinates. */
  paint(pen: CanvasRenderingContext2D, figures: readonly Seen[], zoom: number): void;
  /** Another one: colours or letters look different. */
  readonly looks: object;
}

/** A figure and how it is to look. */
export interface Seen {
  readonly placed: Placed;
  readonly look: Look;
}

interface Tile {
  canvas: HTMLCanvasElement;
  /** What it was looked at for; another one may be out of date. */
  edition: number;
  shows: readonly Seen[];
  looks: object;
}

export class Tiles {
  #host: HTMLElement;
  #tiles = new Map<string, Tile>();
  /** Tiles of another zoom, stretched: there until those of this one are painted. */
  #stretched: HTMLCanvasElement[] = [];
  #spare: HTMLCanvasElement[] = [];
  #edition = 0;
  #zoom = 0;
  #region: Rect = { x: 0, y: 0, w: 0, h: 0 };
  #painter: Painter = { on: () => [], paint: () => undefined, looks: {} };
  #ahead = 0;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** What is painted has become different. */
  use(painter: Painter, region: Rect, zoom: number): void {
    const moved = region.x !== this.#region.x || region.y !== this.#region.y;
    if (moved || zoom !== this.#zoom) this.#setAside(moved ? 0 : zoom / this.#zoom);
    this.#painter = painter;
    this.#region = region;
    this.#zoom = zoom;
    this.#edition += 1;
  }

  /** Shows this part of the region, in CSS pixels from its corner; `moving`: what is new there may come a little later. */
  show(seen: Rect, moving = false): void {
    const { w, h } = this.#region;
    const last = {
      column: Math.ceil((w * this.#zoom) / EDGE) - 1,
      row: Math.ceil((h * this.#zoom) / EDGE) - 1,
    };
    const from = { column: Math.floor(seen.x / EDGE), row: Math.floor(seen.y / EDGE) };
    const to = { column: Math.floor((seen.x + seen.w) / EDGE), row: Math.floor((seen.y + seen.h) / EDGE) };
    const near: { column: number; row: number; inSight: boolean }[] = [];
    for (
      let column = Math.max(0, from.column - 1);
      column <= Math.min(last.column, to.column + 1);
      column += 1
    ) {
      for (let row = Math.max(0, from.row - 1); row <= Math.min(last.row, to.row + 1); row += 1) {
        const inSight = column >= from.column && column <= to.column && row >= from.row && row <= to.row;
        near.push({ column, row, inSight });
      }
    }
    const kept = new Set(near.map(({ column, row }) => `${column} ${row}`));
    for (const [key, tile] of this.#tiles) if (!kept.has(key)) this.#drop(key, tile);
    cancelAnimationFrame(this.#ahead);
    const patient = moving || this.#stretched.length > 0;
    const [now, later] = patient
      ? [[], [...near].sort((one, other) => Number(other.inSight) - Number(one.inSight))]
      : [near.filter(({ inSight }) => inSight), near.filter(({ inSight }) => !inSight)];
    for (const { column, row } of now) this.#paint(column, row);
    const next = () => {
      const began = performance.now();
      for (let one = later.shift(); one; one = later.shift()) {
        if (!one.inSight) this.#letGo();
        if (this.#paint(one.column, one.row) && performance.now() - began > PATIENCE) break;
      }
      if (later.length === 0) this.#letGo();
      else this.#ahead = requestAnimationFrame(next);
    };
    if (patient) next();
    else this.#ahead = requestAnimationFrame(next);
  }

  /** Nothing is painted any more. */
  clear(): void {
    cancelAnimationFrame(this.#ahead);
    this.#letGo();
    for (const [key, tile] of this.#tiles) this.#drop(key, tile);
    this.#spare = [];
  }

  /** What was painted stays in sight, so many times larger, until it is painted anew; 0: it does not. */
  #setAside(times: number): void {
    const whole = this.#stretched.length === 0 && times > 0 && Number.isFinite(times);
    for (const [key, tile] of this.#tiles) {
      if (!whole) {
        this.#drop(key, tile);
        continue;
      }
      const [column = 0, row = 0] = key.split(" ").map(Number);
      const { style } = tile.canvas;
      style.left = `${column * EDGE * times}px`;
      style.top = `${row * EDGE * times}px`;
      style.width = style.height = `${EDGE * times}px`;
      this.#stretched.push(tile.canvas);
    }
    if (whole) this.#tiles.clear();
    else this.#letGo();
  }

  #letGo(): void {
    for (const canvas of this.#stretched) this.#spareOne(canvas);
    this.#stretched = [];
  }

  #drop(key: string, tile: Tile): void {
    this.#tiles.delete(key);
    this.#spareOne(tile.canvas);
  }

  #spareOne(canvas: HTMLCanvasElement): void {
    canvas.remove();
    canvas.style.width = canvas.style.height = "";
    if (this.#spare.length < 8) this.#spare.push(canvas);
  }

  /** `false` when it shows already what it should. */
  #paint(column: number, row: number): boolean {
    const key = `${column} ${row}`;
    let tile = this.#tiles.get(key);
    if (tile?.edition === this.#edition) return false;
    const zoom = this.#zoom;
    const ground = {
      x: this.#region.x + (column * EDGE) / zoom,
      y: this.#region.y + (row * EDGE) / zoom,
      w: EDGE / zoom,
      h: EDGE / zoom,
    };
    const shows = this.#painter.on(ground);
    const dots = Math.ceil(EDGE * devicePixelRatio);
    if (tile) {
      tile.edition = this.#edition;
      const same = tile.looks === this.#painter.looks && tile.canvas.width === dots;
      if (same && alike(tile.shows, shows)) return false;
    } else {
      const canvas = this.#spare.pop() ?? document.createElement("canvas");
      canvas.style.left = `${column * EDGE}px`;
      canvas.style.top = `${row * EDGE}px`;
      this.#host.append(canvas);
      tile = { canvas, edition: this.#edition, shows, looks: {} };
      this.#tiles.set(key, tile);
    }
    tile.shows = shows;
    tile.looks = this.#painter.looks;
    const { canvas } = tile;
    if (canvas.width !== dots) canvas.width = canvas.height = dots;
    const pen = canvas.getContext("2d");
    if (!pen) return false;
    const scale = zoom * (dots / EDGE);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, dots, dots);
    pen.setTransform(scale, 0, 0, scale, -ground.x * scale, -ground.y * scale);
    this.#painter.paint(pen, shows, zoom);
    return true;
  }
}

/** Whether both show the same figures in the same look. */
function alike(one: readonly Seen[], other: readonly Seen[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ placed, look }, at) => {
      const there = other[at];
      return placed === there?.placed && looksAlike(look, there.look);
    })
  );
}

function looksAlike(one: Look, other: Look): boolean {
  const [far, there] = [one.far, other.far];
  return (
    one.opacity === other.opacity &&
    one.hidden === other.hidden &&
    one.lit === other.lit &&
    far?.level === there?.level &&
    far?.number === there?.number &&
    far?.size === there?.size
  );
}
