/** Puts another client into the record, as a system does whose tabs share one page. */
export function swapRecord() {
  const now = { surname: 'WHITLOCK', forename: 'Karen', born: '14/03/1981', nhs: '999 418 2072' };
  for (const [id, text] of Object.entries(now)) document.getElementById(id).textContent = text;
}
window.swapRecord = swapRecord;
