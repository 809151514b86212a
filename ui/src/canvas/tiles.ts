/**
 * The painted part of the map, in tiles that scroll with it. Only those in sight are there, and one
 * around them is painted ahead when there is time, so that moving the map costs little.
 */
import type { Rect } from "../host";

/** Edge of a tile in CSS pixels. */
const EDGE = 512;

/** Paints what touches this ground; the canvas is set up for the scene's coordinates. */
export type Painter = (pen: CanvasRenderingContext2D, ground: Rect, zoom: number) => void;

interface Tile {
  canvas: HTMLCanvasElement;
  /** What it shows; another one is out of date. */
  edition: number;
}

export class Tiles {
  #host: HTMLElement;
  #tiles = new Map<string, Tile>();
  #spare: HTMLCanvasElement[] = [];
  #edition = 0;
  /** Since this edition, tiles are at the places where they are now. */
  #placed = 0;
  #zoom = 0;
  #region: Rect = { x: 0, y: 0, w: 0, h: 0 };
  #painter: Painter = () => undefined;
  #ahead = 0;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** What is painted has become different. */
  use(painter: Painter, region: Rect, zoom: number): void {
    const elsewhere = zoom !== this.#zoom || region.x !== this.#region.x || region.y !== this.#region.y;
    this.#painter = painter;
    this.#region = region;
    this.#zoom = zoom;
    this.#edition += 1;
    if (elsewhere) this.#placed = this.#edition;
  }

  /** Shows this part of the region, in CSS pixels from its corner. */
  show(seen: Rect): void {
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
    for (const [key, tile] of this.#tiles) {
      if (!kept.has(key) || tile.edition < this.#placed) this.#drop(key, tile);
    }
    for (const one of near) if (one.inSight) this.#paint(one.column, one.row);
    cancelAnimationFrame(this.#ahead);
    const ahead = near.filter(({ inSight }) => !inSight);
    const next = () => {
      const one = ahead.find(
        ({ column, row }) => this.#tiles.get(`${column} ${row}`)?.edition !== this.#edition,
      );
      if (!one) return;
      this.#paint(one.column, one.row);
      this.#ahead = requestAnimationFrame(next);
    };
    this.#ahead = requestAnimationFrame(next);
  }

  /** Nothing is painted any more. */
  clear(): void {
    cancelAnimationFrame(this.#ahead);
    for (const [key, tile] of this.#tiles) this.#drop(key, tile);
    this.#spare = [];
  }

  #drop(key: string, tile: Tile): void {
    this.#tiles.delete(key);
    tile.canvas.remove();
    if (this.#spare.length < 8) this.#spare.push(tile.canvas);
  }

  #paint(column: number, row: number): void {
    const key = `${column} ${row}`;
    let tile = this.#tiles.get(key);
    if (tile?.edition === this.#edition) return;
    const dots = Math.ceil(EDGE * devicePixelRatio);
    if (!tile) {
      const canvas = this.#spare.pop() ?? document.createElement("canvas");
      canvas.style.left = `${column * EDGE}px`;
      canvas.style.top = `${row * EDGE}px`;
      this.#host.append(canvas);
      tile = { canvas, edition: 0 };
      this.#tiles.set(key, tile);
    }
    tile.edition = this.#edition;
    const { canvas } = tile;
    if (canvas.width !== dots) canvas.width = canvas.height = dots;
    const pen = canvas.getContext("2d");
    if (!pen) return;
    const zoom = this.#zoom;
    const scale = zoom * (dots / EDGE);
    const ground = {
      x: this.#region.x + (column * EDGE) / zoom,
      y: this.#region.y + (row * EDGE) / zoom,
      w: EDGE / zoom,
      h: EDGE / zoom,
    };
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, dots, dots);
    pen.setTransform(scale, 0, 0, scale, -ground.x * scale, -ground.y * scale);
    this.#painter(pen, ground, zoom);
  }
}
