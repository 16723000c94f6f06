import { slashed } from './dom.js';

/** The clients, invented, as the server sends them. Edits stay in memory until the page is loaded again. */
let clients = [];

export async function load() {
  const response = await fetch('/clients.json');
  if (!response.ok) throw new Error(`clients.json: ${response.status}`);
  clients = await response.json();
}

export function all() {
  return clients;
}

export function find(id) {
  return clients.find((client) => client.id === id) ?? null;
}

/** Clients whose name, id, NHS number or date of birth (dd/mm/yyyy) holds the text. */
export function search(text) {
  const wanted = fold(text);
  if (!wanted) return [];
  return clients.filter((client) =>
    [
      `${client.surname} ${client.forename}`,
      `${client.forename} ${client.surname}`,
      client.knownAs,
      client.id,
      client.nhsNumber,
      slashed(client.dateOfBirth),
    ]
      .map(fold)
      .some((value) => value.includes(wanted)),
  );
}

/** Other clients with the same surname and forename. */
export function sameName(client) {
  return clients.filter(
    (other) => other !== client && fold(other.surname + other.forename) === fold(client.surname + client.forename),
  );
}

/** The client a next of kin is, where they are one too. */
export function kinWhoIsClient(kin) {
  return (
    clients.find(
      (other) =>
        kin.dateOfBirth &&
        other.dateOfBirth === kin.dateOfBirth &&
        fold(kin.name) === fold(`${other.forename} ${other.surname}`),
    ) ?? null
  );
}

/** SURNAME Forename, the order of this system. */
export function listName(client) {
  return `${client.surname} ${client.forename}`;
}

function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
