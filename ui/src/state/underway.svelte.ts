/** What was typed and is not kept yet. */
class Underway {
  /** How many fields hold such words. */
  fields = $state(0);
}

export const underway = new Underway();
