/**
 * English function words and question words: they say how a question is put, not what it is about. Words that
 * are also names or subjects (may, one, no) stay out; the US is told from us where it is read.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also although am an and any are arent as at be because been before
  being below between both but by can cannot cant could couldnt did didnt do does doesnt doing dont down during
  each either else etc ever every few for from further get gets getting give given gives go goes going got had
  has hasnt have havent having he hed hell her here heres hers herself hes him himself his how hows however i id
  if ill im in into is isnt it its itself ive just let lets like many me might mine more most much must my myself
  nor not of off on once only onto or other our ours ourselves out over own per please quite rather really same
  shall she shes should shouldnt since so some somebody someone something still such than that thats the their
  theirs them themselves then there theres these they theyd theyre theyve this those though through thus to
  together too under until up upon us very via was wasnt we were werent weve what whatever whats when whenever where
  whereas wheres whether which while who whoever whom whos whose why will with within without wont would wouldnt
  yet you youd your youre yours yourself yourselves youve tell explain describe`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
