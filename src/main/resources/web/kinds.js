// What actors are called by their class.
import { localName } from "./terms.js";

const KINDS = { Person: "person", Polity: "polity", Organization: "organisation", Unnamed: "unnamed", Collective: "group" };

export function kindName(type) {
  return type ? (KINDS[localName(type)] ?? localName(type)) : "";
}
