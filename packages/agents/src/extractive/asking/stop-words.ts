const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that say nothing about what a text is about. */
export const STOP_WORDS = words(`
  a about above after again against all almost already also although always am an and another any anybody anyone anything
  anyway are aren't around as at away back be became because been before being below between both but by came can can't
  cannot come could couldn't did didn't do does doesn't doing don't done down during each either else enough even ever
  every everything few for from further gave give go goes going gone got had hadn't has hasn't have haven't having he
  hello hence her here hers herself hey hi him himself his how however i i'd i'll i'm i've if in instead into is isn't it
  it's its itself just let let's like ll lot lots many may maybe me might mine more most much must mustn't my myself neither
  no nor not nothing now of off often ok okay on once one ones only onto or other others otherwise ought our ours
  ourselves out over own per perhaps please quite rather re really s same seem seems shall shan't she should shouldn't
  since so some somebody someone something sometimes somewhat still such t than thank thanks that that's the their theirs
  them themselves then there there's therefore these they they're thing things this those though through thus till to
  together too toward towards under unless until up upon us ve very was wasn't way ways we we'd we'll we're we've well were
  weren't what what's whatever when where whether which while who whole whom whose why will with within without won't
  would wouldn't yes yet you you'd you'll you're you've your yours yourself yourselves
  arent cant couldnt didnt doesnt dont hasnt havent id im isnt ive shouldnt thats theres wasnt werent whats wont wouldnt youre
  ask question questions answer explain explained tell describe describes know understand understanding mean means meant
  meaning wonder wondering hint advice anyhow basically simply actually currently possible possibly exactly
`);

/** Words that shape a question more than they name its subject; they count, but little. */
export const LIGHT_WORDS = words(`
  use uses using used usage work works working make makes making made get gets getting need needs needed want wants wanted
  help show shows showing example examples sample try tried trying find finds look looks looking difference differences
  different differ compare comparison versus vs kind kinds type types sort sorts best good better right wrong issue issues
  problem problems new way page pages site docs doc documentation chapter section guide thing start first second two three four five six seven eight nine ten
  able allow allows option options setting settings config property properties flag field fields given take takes see seen say says put keep change changed happen happens case time times part
`);

/** What one does with a subject: telling, but less so than the subject itself. */
export const ACTION_WORDS = words(`
  write writes writing written create creates creating created add adds adding added set sets setting run runs running call
  calls calling start starts starting stop stops build builds building configure configuring define defines defining
  explain change changing open read send sends sending load turn choose choosing enable disable put install set-up setup
`);
