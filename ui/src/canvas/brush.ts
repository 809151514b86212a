/** Draws figures on a canvas as the elements of the page would show them. */
import { iconShapes } from "../controls/icons";
import type { Ink, Paint, Shape } from "../host";
import type { FarCard } from "./far";
import { farLook } from "./far";
import { inkName } from "./ink";
import type { Placed } from "./regions";

/** How a figure is to look at the moment. */
export interface Look {
  opacity: number;
  /** Whether its words must not be seen. */
  hidden: boolean;
  /** Whether a line is drawn heavier. */
  lit: boolean;
  /** A card so far away that only its hue and its number are left. */
  far: FarCard | null;
}

/** Words lower than this on the screen, in CSS pixels, are drawn as bars. */
const LEAST_WORDS = 5;
const FAMILY = "Inter, sans-serif";
const paths = new WeakMap<Shape, Path2D>();
const icons = new Map<string, Path2D>();

export class Brush {
  #pen: CanvasRenderingContext2D;
  #zoom: number;
  #colours: Colours;

  constructor(pen: CanvasRenderingContext2D, zoom: number, colours: Colours) {
    this.#pen = pen;
    this.#zoom = zoom;
    this.#colours = colours;
  }

  draw({ figure, role }: Placed, look: Look): void {
    const pen = this.#pen;
    pen.globalAlpha = look.opacity;
    if (look.far) {
      this.#far(figure.bounds, look.far, farLook(figure));
      return;
    }
    const { x, y } = figure.by ?? { x: 0, y: 0 };
    if (x !== 0 || y !== 0) pen.translate(x, y);
    for (const shape of figure.shapes) this.#shape(shape, look, role === "handovers" && look.lit ? 2.5 : 0);
    if (x !== 0 || y !== 0) pen.translate(-x, -y);
  }

  #shape(shape: Shape, look: Look, heavy: number): void {
    const pen = this.#pen;
    switch (shape.shape) {
      case "box": {
        const { rect, radius, paint } = shape;
        pen.beginPath();
        if (radius * this.#zoom < 1) pen.rect(rect.x, rect.y, rect.w, rect.h);
        else pen.roundRect(rect.x, rect.y, rect.w, rect.h, radius);
        this.#paint(paint, undefined, heavy);
        return;
      }
      case "path": {
        let path = paths.get(shape);
        if (!path) paths.set(shape, (path = new Path2D(shape.path)));
        this.#paint(shape.paint, path, heavy);
        return;
      }
      case "text": {
        const { x, y, size, width, anchor, ink } = shape;
        pen.fillStyle = this.#colours.of(ink);
        if (look.hidden || size * this.#zoom < LEAST_WORDS) {
          const left = { start: 0, middle: width / 2, end: width }[anchor];
          const before = pen.globalAlpha;
          pen.globalAlpha = before * 0.35;
          pen.fillRect(x - left, y - size * 0.62, width, size * 0.6);
          pen.globalAlpha = before;
          return;
        }
        pen.font = `${shape.italic ? "italic " : ""}${shape.bold ? 700 : 400} ${size}px ${FAMILY}`;
        pen.textAlign = anchor === "middle" ? "center" : anchor;
        pen.fillText(shape.text, x, y);
        return;
      }
      case "icon": {
        if (shape.size * this.#zoom < LEAST_WORDS) return;
        const scale = shape.size / 24;
        pen.save();
        pen.translate(shape.x, shape.y);
        pen.scale(scale, scale);
        pen.strokeStyle = this.#colours.of(shape.ink);
        pen.lineWidth = 1.75;
        pen.lineCap = pen.lineJoin = "round";
        pen.setLineDash([]);
        pen.stroke(iconPath(shape.icon));
        pen.restore();
      }
    }
  }

  #paint(paint: Paint, path: Path2D | undefined, heavy: number): void {
    const pen = this.#pen;
    const fill = () => (path ? pen.fill(path) : pen.fill());
    if (paint.fill) {
      pen.fillStyle = this.#colours.of(paint.fill);
      fill();
    }
    if (paint.stripes) {
      pen.fillStyle = this.#colours.stripes(pen, paint.stripes);
      fill();
    }
    if (!paint.stroke || paint.width === 0) return;
    pen.strokeStyle = this.#colours.of(paint.stroke);
    pen.lineWidth = paint.fill === null && path ? Math.max(paint.width, heavy) : paint.width;
    const unit = Math.max(1, paint.width);
    pen.setLineDash(
      paint.dash === "dashed" ? [4 * unit, 3 * unit] : paint.dash === "dotted" ? [0, 2.5 * unit] : [],
    );
    pen.lineCap = paint.dash === "dotted" ? "round" : "butt";
    pen.lineJoin = "round";
    if (path) pen.stroke(path);
    else pen.stroke();
  }

  #far(
    { x, y, w, h }: { x: number; y: number; w: number; h: number },
    { level, number, size }: FarCard,
    { open, edge, dash }: ReturnType<typeof farLook>,
  ): void {
    const pen = this.#pen;
    const hue = this.#colours.hue(level);
    pen.beginPath();
    pen.roundRect(x, y, w, h, 7);
    pen.fillStyle = open ? this.#colours.named("card") : hue;
    pen.fill();
    if (edge !== null) {
      pen.beginPath();
      pen.roundRect(x + edge / 2, y + edge / 2, w - edge, h - edge, 7);
      pen.strokeStyle = dash.ink === null ? hue : this.#colours.of(dash.ink);
      pen.lineWidth = edge;
      pen.setLineDash(dash.steps);
      pen.lineCap = dash.round ? "round" : "butt";
      pen.stroke();
      pen.setLineDash([]);
    }
    if (size * this.#zoom < LEAST_WORDS) return;
    pen.fillStyle = open ? hue : this.#colours.named("card");
    pen.font = `700 ${size}px ${FAMILY}`;
    pen.textAlign = "center";
    pen.fillText(String(number), x + w / 2, y + h / 2 + size * 0.36);
  }
}

/** What the inks look like in the theme that is worn, looked up once each. */
export class Colours {
  #style = getComputedStyle(document.documentElement);
  #known = new Map<string, string>();
  #patterns = new Map<string, CanvasPattern | string>();

  named(name: string): string {
    let colour = this.#known.get(name);
    if (colour === undefined) {
      colour = this.#style.getPropertyValue(`--${name}`).trim();
      this.#known.set(name, colour);
    }
    return colour;
  }

  of(ink: Ink): string {
    const colour = this.named(inkName(ink));
    if (colour !== "") return colour;
    return this.named(ink.ink === "tint" ? "paper" : "quiet");
  }

  hue(level: string | undefined): string {
    return (level !== undefined && this.named(`hue-${level}`)) || this.named("quiet");
  }

  /** Stripes of this ink, as the page has them. */
  stripes(pen: CanvasRenderingContext2D, ink: Ink): CanvasPattern | string {
    const name = inkName(ink);
    let found = this.#patterns.get(name);
    if (found === undefined) {
      const tile = Object.assign(document.createElement("canvas"), { width: 12, height: 12 });
      const brush = tile.getContext("2d");
      if (brush) {
        brush.globalAlpha = 0.55;
        brush.fillStyle = this.of(ink);
        brush.fillRect(0, 0, 5, 12);
      }
      const pattern = pen.createPattern(tile, "repeat");
      pattern?.setTransform(new DOMMatrix().rotate(45).scale(0.5));
      found = pattern ?? this.of(ink);
      this.#patterns.set(name, found);
    }
    return found;
  }
}

/** All strokes of an icon, in its square of 24. */
function iconPath(name: string): Path2D {
  const before = icons.get(name);
  if (before) return before;
  const path = new Path2D();
  for (const [tag, attributes] of iconShapes(name)) {
    const number = (key: string) => Number(attributes[key] ?? 0);
    if (tag === "path") path.addPath(new Path2D(String(attributes["d"] ?? "")));
    else if (tag === "circle") {
      path.moveTo(number("cx") + number("r"), number("cy"));
      path.arc(number("cx"), number("cy"), number("r"), 0, 2 * Math.PI);
    } else if (tag === "rect")
      path.roundRect(number("x"), number("y"), number("width"), number("height"), number("rx"));
    else if (tag === "line") {
      path.moveTo(number("x1"), number("y1"));
      path.lineTo(number("x2"), number("y2"));
    } else if (tag === "polyline" || tag === "polygon")
      path.addPath(new Path2D(`M${String(attributes["points"] ?? "")}`));
  }
  icons.set(name, path);
  return path;
}
