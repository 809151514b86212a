/** What the country of the open journey offers: what its levels are called there, and its typical lanes. */
import { host, type Country, type CountryText } from "../host";

class CountryOffer {
  /** Nothing without a country, and until the shell has answered. */
  text = $state.raw<CountryText | null>(null);

  #wanted = "";

  /**
   * Asks for what this country offers, with lanes named in the journey's own language. `words`: the language
   * of the page, in which the rest is told.
   */
  async follow(country: Country | null, language: string, words: string): Promise<void> {
    const wanted = [country, language, words].join(" ");
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    // Without an answer nothing is offered, and all works as without a country.
    const text = country === null ? null : await host.country(country, language).catch(() => null);
    if (this.#wanted === wanted) this.text = text;
  }

  /** What the level is called in the country; nothing where that is not known. */
  level(word: string): string | undefined {
    return this.text?.levels.find(({ level }) => level === word)?.name;
  }
}

export const countryOffer = new CountryOffer();
