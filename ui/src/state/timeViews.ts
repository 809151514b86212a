/** How the map can show time. */
import type { TimeView } from "../host";

export const TIME_VIEWS: readonly TimeView[] = ["steps", "calendar"];
