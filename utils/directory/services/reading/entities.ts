const NAMED = `
  amp & lt < gt > quot " apos ' pound £ euro € cent ¢ yen ¥ copy © reg ® trade ™ sect § para ¶ deg ° plusmn ± times × divide ÷
  frac12 ½ frac14 ¼ frac34 ¾ sup1 ¹ sup2 ² sup3 ³ micro µ middot · bull • hellip … ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚
  ldquo “ rdquo ” bdquo „ laquo « raquo » lsaquo ‹ rsaquo › prime ′ Prime ″ larr ← rarr → uarr ↑ darr ↓ check ✓ star ☆
  iexcl ¡ iquest ¿ ordf ª ordm º not ¬ dagger † Dagger ‡ permil ‰ minus − ne ≠ le ≤ ge ≥ infin ∞
  agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë igrave ì iacute í icirc î
  iuml ï ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö oslash ø ugrave ù uacute ú ucirc û uuml ü yacute ý yuml ÿ szlig ß
  eth ð thorn þ oelig œ scaron š wcirc ŵ ycirc ŷ
  Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ Ccedil Ç Egrave È Eacute É Ecirc Ê Euml Ë Igrave Ì Iacute Í Icirc Î
  Iuml Ï Ntilde Ñ Ograve Ò Oacute Ó Ocirc Ô Otilde Õ Ouml Ö Oslash Ø Ugrave Ù Uacute Ú Ucirc Û Uuml Ü Yacute Ý
  comma , colon : semi ; period . excl ! quest ? lpar ( rpar ) num # dollar $ percnt % sol / bsol \\ lowbar _ hyphen - dash -
  commat @ plus + equals = ast *`;
const pairs = NAMED.trim().split(/\s+/);

/** HTML's named characters that texts about services hold, by name. Blanks of every width are a blank; soft hyphens nothing. */
export const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...pairs.flatMap((name, at): [string, string][] => (at % 2 === 0 ? [[name, pairs[at + 1] ?? '']] : [])),
  ...['nbsp', 'ensp', 'emsp', 'thinsp', 'tab', 'newline'].map((name): [string, string] => [name, ' ']),
  ...['shy', 'zwj', 'zwnj', 'lrm', 'rlm'].map((name): [string, string] => [name, '']),
]);
