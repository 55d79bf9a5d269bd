using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Dates;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Figures;

/// <content>Money and per cent: <c>trade reached $145.07 billion</c>, <c>an increase of 20.9 percent</c>, <c>tariffs of 37.6%</c>.</content>
internal sealed partial class FigureScan
{
    private FigureClaim? Money(Quantity quantity, Token head)
    {
        // "at a price of 94 sterling percent": a price of a price.
        if (words[quantity.Last + 1].Lower is "pct" or "percent" or "%") return null;
        // "a $15bn deal": the amount stands before its noun.
        if (head.Relation is Relation.Compound or Relation.Nummod or Relation.Amod && head.Head is { Upos: Upos.Noun or Upos.Propn } noun && noun.Index > head.Index && !DateAtToken(noun.Index))
        {
            // "a 25 billion dollar state budget": the tree may stop at the noun before the noun.
            while (noun.Relation is Relation.Compound && noun.Head is { Upos: Upos.Noun or Upos.Propn } whole && whole.Index > noun.Index && whole.Index - head.Index < 9) noun = whole;
            return Valued(quantity, noun, "figure.money.before-noun");
        }
        if (LevelByWords(quantity) is { } level) return level;
        if ((OfNoun(head) ?? OfNounBefore(quantity)) is { } thing)
        {
            // "a rate set in the 1960s of 0.38 pounds": no date has an amount.
            if (DateAtToken(thing.Index)) return null;
            // "an increase by each side of 350 million": nor has whoever brings it about.
            while (thing.Relation is Relation.Nmod && thing.Head is { Upos: Upos.Noun } deed && deed.Index < thing.Index && (thing.Lemma is "side" || report.ActorsOf(thing) is [{ Kind: ActorKind.Person or ActorKind.State or ActorKind.Party }])) thing = deed;
            // "rose to the equivalent of 31 billion": what the phrase is said of.
            if (thing.Lemma is "equivalent" && thing.Relation is Relation.Obj or Relation.Obl) return Argument(quantity, thing, "figure.money");
            if (Direction(thing) is not null && Grown(quantity, thing, thing) is { } grown) return grown;
            if (ThingIn(head) is not { } given || IsSum(thing)) return Valued(quantity, thing, "figure.money.of-noun");
            return Provided(quantity, head, given);
        }
        if (ThingIn(head) is { } inkind) return Provided(quantity, head, inkind);
        return Argument(quantity, head, "figure.money");
    }

    /// <summary>"A capital of $4 billion", "aid worth $3m": the noun that the amount measures.</summary>
    private static Token? OfNoun(Token head)
    {
        if (head.Relation is Relation.Nmod or Relation.NmodUnmarked or Relation.Appos && head.Head is { Upos: Upos.Noun or Upos.Propn } noun && noun.Index < head.Index && head.Case() is "of" or "at" or "") return noun;
        if (head.Relation is Relation.Obj or Relation.Obl or Relation.NmodUnmarked or Relation.OblUnmarked && head.Head is { } worth && worth.Is("worth") && worth.Head is { Upos: Upos.Noun or Upos.Propn } valued && valued.Index < worth.Index) return valued;
        return null;
    }

    /// <summary>"Tariffs of as much as 37 percent": the noun before "of", where the tree hangs the number on the verb.</summary>
    private Token? OfNounBefore(Quantity quantity)
    {
        var at = words.TokenAt(quantity.Start);
        return at > 1 && sentence[at - 1].Is("of") && sentence[at - 2].Upos is Upos.Noun ? sentence[at - 2] : null;
    }

    /// <summary>"The appeal is 13 percent funded", "a firm 26 percent owned by X": how far something is so.</summary>
    private FigureClaim? Extent(Quantity quantity)
    {
        var next = words.TokenAt(quantity.Passage.End - 1) + 1;
        if (next >= sentence.Count || sentence[next] is not { Upos: Upos.Verb or Upos.Adj, Xpos: "VBN" or "VBD" or "JJ" } state || state.AnyChild(Relation.NsubjPass, Relation.Nsubj) is not { } subject || state.AnyChild(Relation.AuxPass, Relation.Cop) is null || subject.Index > state.Index) return null;
        var quote = ClauseQuote(state, Number(quantity));
        return Timed(Owned(Claim(quantity, $"{TextOf(TightPhrase(subject))} {state.Form}", quote, "figure.percent.extent", 75), subject, null, isSubject: true), state, quote);
    }

    /// <summary>"€250m in military assistance", "$5bn of aid": the noun after the amount.</summary>
    private static Token? ThingIn(Token head)
    {
        foreach (var child in head.ChildrenIn(Relation.Nmod))
        {
            if (child.Index > head.Index && child.Case() is "in" or "of" or "worth of" && child.Upos is Upos.Noun && !IsPhrasal(child) && !char.IsUpper(child.Form[0]) && !IsInDate(child)) return child;
        }
        if (head.Relation is Relation.Obj && head.Head is { } verb)
        {
            foreach (var child in verb.ChildrenIn(Relation.Obl))
            {
                if (child.Index > head.Index && child.Index < head.Index + 8 && child.Case() is "in" or "of" && child.Upos is Upos.Noun && !IsPhrasal(child) && !char.IsUpper(child.Form[0]) && !IsInDate(child)) return child;
            }
        }
        return null;
    }

    /// <summary>"In line with", "in addition to": no thing.</summary>
    private static bool IsPhrasal(Token noun) => noun.Case() is "in" && noun.Lemma is "line" or "order" or "addition" or "return" or "exchange" or "response" or "favour" or "favor" or "place" or "case" or "term" or "view" or "accordance" or "connection" or "settlement" or "turn" or "fact" or "all" or "total" or "part" or "area" or "session";

    /// <summary>Nouns that say how much and not what: a volume of $2bn in trade is one of trade.</summary>
    private static bool IsSum(Token noun) => noun.Lemma.ToLowerInvariant() is "total" or "volume" or "value" or "level" or "amount" or "sum" or "turnover" or "target" or "goal" or "worth" or "trade" or "revenue" or "income" or "price" or "figure" or "surplus" or "deficit";

    /// <summary>A noun that, alone, says of nothing what it measures: "the one percent figure".</summary>
    private static bool IsVague(Token noun) => noun.Upos is Upos.Adj || noun.Lemma is "figure" or "average" or "level" or "mark" or "amount" or "number" && !noun.Children.Any(child => child.Index < noun.Index && child.Relation is Relation.Compound or Relation.NmodPoss);

    /// <summary>A noun that measures something it needs beside it: a rate, a price.</summary>
    private static bool IsBare(Token noun) => noun.Lemma.ToLowerInvariant() is "rate" or "price" or "range" or "average" or "peak" or "low" or "high" or "margin";

    private static bool IsInDate(Token token) => token.Lemma is "year" or "month" or "week" or "period" or "day" or "decade" or "quarter" or "half";

    private FigureClaim? Valued(Quantity quantity, Token noun, string rule)
    {
        var number = Number(quantity);
        var phrase = AloneTo(noun, number);
        // "at a rate of 3.8 percent": the words do not say of what.
        if (IsBare(noun) && Without(phrase, number).Split(' ') is { Length: 1 } or [("a" or "an" or "the" or "A" or "The"), _]) return null;
        var verb = VerbOf(noun);
        var isSubject = noun.Relation is Relation.Nsubj or Relation.NsubjPass;
        var quote = phrase;
        if (verb is { } governor && !isSubject && noun.Head?.Index == governor.Index && noun.Relation is Relation.Obj && noun.Index > governor.Index && words.TokenAt(number.Start) - governor.Index < 8 && Clause.Of(governor).Subject is { } holder && governor.Index - holder.Index < 8) quote = ClauseQuote(governor, phrase);
        // "finance a study at a cost of 12 million": what it costs.
        var costed = noun.Lemma is "cost" or "price" && noun.Case() is "at" && verb is { } paid && Clause.Of(paid).Object is { Upos: Upos.Noun or Upos.Propn } bought && bought.Index < noun.Index && bought.Index > paid.Index ? $"{noun.Lemma} of {Short(bought, paid, phrase)}" : null;
        var claim = Growth(Claim(quantity, costed ?? Without(phrase, number), quote, rule, 75), quantity, noun);
        var timed = Timed(Owned(claim, noun, verb, isSubject), verb, quote, OwnStanding(noun));
        // "refused last month to give up its 30 percent share": the time of the refusal.
        return noun.AnyChild(Relation.NmodPoss) is not null && !isSubject && timed.AsOf is not null ? timed with { AsOf = AsOf(quote, quote) } : timed;
    }

    /// <summary>The noun's phrase with the number, without what is coordinated after it.</summary>
    private static Passage AloneTo(Token noun, Passage number)
    {
        var (first, last) = noun.Span(child => child.Relation is Relation.AclRelcl or Relation.Appos or Relation.Parataxis or Relation.Advcl or Relation.Punct or Relation.Dep or Relation.Case or Relation.Mark or Relation.Nsubj or Relation.Cop or Relation.Conj or Relation.Cc
            || (child.Index > noun.Index && FollowsComma(child)));
        return noun.Sentence.Between(first, last).To(number);
    }

    private FigureClaim Provided(Quantity quantity, Token head, Token thing)
    {
        var phrase = Number(quantity).To(TightPhrase(thing));
        var verb = VerbOf(head);
        var quote = verb is { } governor && head.Head?.Index == governor.Index && head.Relation is Relation.Obj or Relation.NsubjPass ? ClauseQuote(governor, phrase) : phrase;
        // "10 billion of its total debt": a part of what is bigger.
        var part = thing.Case() is "of" && (thing.AnyChild(Relation.NmodPoss) is not null || thing.HasChild(Relation.Det, "the")) ? "part of " : "";
        var claim = Claim(quantity, part + TextOf(TightPhrase(thing)), quote, "figure.money.in-kind", 80);
        // "cancelled 30,000 tonnes of wheat", "suspended the import of 30,000 tonnes"
        Modality? own = verb is { Lemma: "cancel" or "scrap" or "withdraw" or "suspend" or "halt" or "abandon" } undone && (head.Head?.Index == undone.Index || head.Head is { Upos: Upos.Noun, Relation: Relation.Obj or Relation.NsubjPass } deed && deed.Head?.Index == undone.Index) ? Modality.Cancelled : null;
        return Timed(Owned(claim, thing, verb, isSubject: false), verb, quote, own);
    }

    /// <summary>The amount is an argument of a verb: what it tells is the verb's subject, or its action.</summary>
    private FigureClaim? Argument(Quantity quantity, Token head, string rule)
    {
        if (VerbOf(head) is not { } verb || IsOnlySaid(verb)) return null;
        var number = Number(quantity);
        // "rose to 25 million tonnes from 23 million": only the same for another time, or nothing.
        if (JointBefore(quantity).Lower is "from" or "against" or "than" or "versus" or "vs")
        {
            if (Compared(quantity) is { } other) return other;
            if (Direction(verb) is null || Clause.Of(verb).Object is not { } lowered || lowered.Index == head.Index || lowered.Index < verb.Index) return null;
        }
        // "raise trade to $15 billion": what is raised.
        if (IsAfterTo(quantity) && Moved(words.TokenAt(quantity.Passage.Start)) is { } moved && ThingMoved(moved, words.TokenAt(quantity.Passage.Start)) is { } raised)
        {
            var span = moved.Passage.To(number);
            return Timed(Owned(Claim(quantity, Short(raised, moved, number), span, rule + ".aim", 75), raised, moved, isSubject: false), moved, span);
        }
        if (Compared(quantity) is { } compared) return compared;
        // "fell because of a drop in the surplus to 5 million": another thing's height.
        if (head.Case() is "to" or "by" && IsMovedBetween(verb, words.TokenAt(quantity.Start))) return null;
        var clause = Clause.Of(verb);
        var levels = IsLevel(verb);
        // "puts the crop at 200 million tonnes", "the target has been set at 625 million": what is put there.
        if (head.Case() is "at" && clause.Object is { } put && put.Index != head.Index && put.Upos is not Upos.Pron)
        {
            var span = ClauseQuote(verb, number);
            return Timed(Owned(Claim(quantity, Short(put, verb, number), span, rule + ".level", 75), put, null, isSubject: true), verb, span);
        }
        // "cut the rate to 12 percent", "the budget was raised by five percent": what is moved, and not who moves it.
        if (Direction(verb) is not null && clause.Object is { } changed && changed.Index != head.Index && changed.Upos is not Upos.Pron && head.Relation is not Relation.Obj)
        {
            // "Trade between the two rose by 9 percent", where the tree hangs the verb on the two.
            while (verb.Relation is Relation.Acl && verb.Lemma is "rise" or "grow" or "fall" && changed.Relation is Relation.Nmod && changed.Head is { Upos: Upos.Noun } outer && outer.Index < changed.Index) changed = outer;
            var span = ClauseQuote(verb, number).To(verb.Relation is Relation.Acl ? changed.Passage : number);
            return Timed(Owned(Growth(Claim(quantity, Short(changed, verb, number), span, rule + ".level", 75), quantity, verb), changed, null, isSubject: true), verb, span);
        }
        if (clause.Subject is { Upos: Upos.Pron } open && report.ActorsOf(open).Count == 0 && (levels || Direction(verb) is not null)) return null;
        if (clause.Subject is { } subject && (levels || Direction(verb) is not null) && subject.Index != head.Index)
        {
            if (IsSomebody(subject)) return null;
            var quote = ClauseQuote(verb, number);
            if (Front(verb) is { } front && front.End <= quote.Start && quote.Start - front.End < 4) quote = front.To(quote);
            var claim = Growth(Claim(quantity, Measuring(subject, verb), quote, rule + ".level", 75), quantity, verb);
            return Timed(Owned(claim, subject, null, isSubject: true), verb, quote, OwnStanding(subject) is { } own and not Modality.Fact ? own : null);
        }
        if (head.Relation is Relation.Conj or Relation.Appos or Relation.Parataxis) return null;
        // A verb that only leads to an amount ("sell shares at 28 dollars") does not say what it is of.
        if (verb.Upos is not Upos.Verb || head.Relation is not (Relation.Obj or Relation.NsubjPass or Relation.Iobj) || !IsDeed(verb) || clause.Subject is not { } doer || !IsDoer(doer)) return null;
        // "invested $5bn in the port", "pledged $2m to Mali"
        var whole = ClauseQuote(verb, number);
        // "has launched a 200 million franc, 12-year bond": the amount of a noun that the tree did not reach.
        if (words[quantity.Last + 1].Is(",") && words[quantity.Last + 2].Kind is LexemeKind.Number || words[quantity.Last + 1].IsDash || !IsDealing(verb)) return null;
        return Timed(Owned(Claim(quantity, Action(verb, doer, number), whole, rule + ".act", 60), head, verb, isSubject: false), verb, whole);
    }

    /// <summary>A noun's phrase, ended before a verb or a number that the tree hangs into it.</summary>
    private string Short(Token noun, Token verb, Passage number)
    {
        var phrase = TightPhrase(noun);
        var end = phrase.End;
        foreach (var stop in (ReadOnlySpan<Passage>)[verb.Passage, number])
        {
            if (stop.Start > noun.Passage.Start && stop.Start < end) end = stop.Start;
        }
        if (end == phrase.End) return TextOf(phrase);
        var last = words.TokenAt(end) - 1;
        while (last > noun.Index && sentence[last].Upos is Upos.Adp or Upos.Aux or Upos.Adv or Upos.Punct or Upos.Part or Upos.Cconj) last--;
        return TextOf(Passage.Between(phrase.Start, sentence[last].Passage.End));
    }

    /// <summary>A government, a minister, a bank: somebody, who has no height.</summary>
    private bool IsSomebody(Token subject) => report.ActorsOf(subject).Any(actor => actor.Kind is ActorKind.State or ActorKind.Person or ActorKind.Organisation) && subject.Upos is not Upos.Pron;

    /// <summary>Whether a noun of rising or falling, with what moved, stands between a verb and a number.</summary>
    private bool IsMovedBetween(Token verb, int number)
    {
        for (var index = verb.Index + 1; index < number; index++)
        {
            if (sentence[index] is { Upos: Upos.Noun } noun && Direction(noun) is not null && noun.ChildrenIn(Relation.Nmod).Any(child => child.Case() is "in" && child.Index < number && !IsInDate(child))) return true;
        }
        return false;
    }

    /// <summary>What a height is one of, with all that it is added up from, and what a predicate makes of it: "gold and foreign assets", "the budget in deficit".</summary>
    private string Measuring(Token subject, Token verb)
    {
        var text = Short(subject, verb, verb.Passage);
        foreach (var more in subject.ChildrenIn(Relation.Conj))
        {
            if (more.Index < verb.Index && more.Upos is Upos.Noun && more.AnyChild(Relation.Nummod) is null) text = TextOf(Passage.Between(TightPhrase(subject).Start, TightPhrase(more).End));
        }
        if (verb.Upos is Upos.Noun && verb.Case() is "in") return $"{text} in {verb.Form}";
        return verb.Lemma is "cost" && verb.Upos is Upos.Verb ? "cost of " + (text.StartsWith("The ", StringComparison.Ordinal) ? "the " + text[4..] : text) : text;
    }

    /// <summary>Verbs whose object somebody gives, takes or moves; what is said or planned of an amount is another's.</summary>
    private bool IsDeed(Token verb) => !OnlySpeaks(verb) && !IsLevel(verb) && Direction(verb) is null && verb.AnyChild(Relation.Aux) is not { Lemma: "would" or "could" or "might" or "may" or "should" or "must" };

    /// <summary>Somebody named, somebody human, or somebody's: "British firms".</summary>
    private bool IsDoer(Token doer) => doer.Upos is not Upos.Pron && (report.Naming.Of(doer).Count > 0 || doer.Upos is Upos.Propn || doer.Index > 0 && char.IsUpper(doer.Form[0])) || Names(doer).Count > 0 || NamedIn(doer).About.Count > 0;

    /// <summary>"Trade hit $2 billion", where the tree takes the verb for a noun.</summary>
    private FigureClaim? LevelByWords(Quantity quantity)
    {
        var at = words.TokenAt(quantity.Start) - 1;
        if (at >= 1 && (sentence[at].Is("at") || sentence[at].Is("to"))) at--;
        if (at < 1 || !IsLevelForm(sentence[at])) return null;
        var first = at;
        while (first > 0 && sentence[first - 1].Upos is Upos.Noun or Upos.Adj or Upos.Propn || first > 1 && sentence[first - 1].Is("-")) first--;
        if (first == at || sentence[at].Upos is Upos.Verb) return null;
        var quote = sentence[first].Passage.To(Number(quantity));
        var claim = Claim(quantity, TextOf(sentence[first].Passage.To(sentence[at - 1].Passage)), quote, "figure.money.level", 70);
        var about = claim.Subject.Contains("trade", StringComparison.OrdinalIgnoreCase) || claim.Subject.Contains("turnover", StringComparison.OrdinalIgnoreCase) ? Pair() : [];
        return claim with { About = about, AsOf = AsOf(sentence.Passage, quote) };
    }

    private static bool IsLevelForm(Token token) => token.Form is "hit" or "reached" or "totalled" or "totaled" or "stood" or "topped" or "amounted" or "exceeded" or "surpassed";

    /// <summary>The participle of a verb of giving and taking.</summary>
    private static string Done(Token verb) => verb.Xpos is "VBN" ? verb.Form.ToString() : verb.Lemma switch
    {
        "give" => "given", "lend" => "lent", "spend" => "spent", "pay" => "paid", "put" => "put", "get" => "got", "buy" => "bought", "sell" => "sold", "lose" => "lost", "make" => "made", "take" => "taken", "win" => "won", "owe" => "owed", "bring" => "brought", "send" => "sent", "have" => "had", "hold" => "held", "ship" => "shipped", "commit" => "committed", "transfer" => "transferred", "permit" => "permitted", "cut" => "cut", "tell" => "told",
        var lemma => lemma.EndsWith('e') ? lemma + "d" : lemma.EndsWith('y') && lemma.Length > 2 && lemma[^2] is not ('a' or 'e' or 'o' or 'u') ? lemma[..^1] + "ied" : lemma + "ed",
    };

    /// <summary>What was done with an amount, and by whom: "pledged by Japan to Mali".</summary>
    private string Action(Token verb, Token doer, Passage number)
    {
        var text = $"{Done(verb)} by {(doer.Upos is Upos.Pron && Names(doer) is [var name, ..] ? name : TextOf(TightPhrase(doer)))}";
        foreach (var child in sentence.Tokens)
        {
            // What hangs on the verb, or on the amount itself.
            if (child.Relation is not (Relation.Obl or Relation.Nmod) || child.Head is not { } head || head.Index != verb.Index && !number.Overlaps(head.Passage)) continue;
            if (child.Index > verb.Index && child.Passage.Start > number.End && child.Case() is "to" or "in" or "for" or "from" or "on" or "into" or "as" && !IsInDate(child) && !DateAtToken(child.Index) && TextOf(child.Phrase(IsAside)) is { Length: < 60 } where) text += " " + where;
        }
        return text;
    }

    /// <summary>Verbs that take an amount and say what became of it; to hold, break or issue one does not.</summary>
    private static bool IsDealing(Token verb) => verb.Lemma is not ("have" or "break" or "keep" or "find" or "leave" or "trade" or "start" or "open" or "close" or "begin" or "end" or "issue" or "launch" or "float" or "try" or "want" or "consider" or "discuss" or "mean" or "do" or "pour");

    /// <summary>What opens the clause before its subject: "From January to July, trade …".</summary>
    private Passage? Front(Token verb)
    {
        foreach (var date in dates)
        {
            if (date.Passage.End >= verb.Passage.Start || date.FirstToken > 2 || (date.FirstToken > 0 && sentence[date.LastToken + 1] is var next && !next.Is(","))) continue;
            return Passage.Between(sentence.Passage.Start, date.Passage.End);
        }
        return null;
    }

    /// <summary>Verbs whose object or complement is a height that their subject has.</summary>
    // "Australia is to provide 400 million dollars": what somebody is to do is no level.
    private static bool IsLevel(Token verb) => verb.AnyChild(Relation.Cop) is not null && verb.Xpos is not "VB" || verb.Lemma is "value" or "estimate" && (verb.Relation is Relation.Acl || Clause.Of(verb).IsPassive) || verb.Lemma is "reach" or "hit" or "total" or "stand" or "amount" or "exceed" or "surpass" or "top" or "be" or "cost" or "account" or "come"
        or "average" or "remain" or "number" or "represent" or "comprise" or "constitute" or "approach" or "equal" or "worth" || verb.Lemma is "set" or "fix" && Clause.Of(verb).IsPassive;

    private FigureClaim? Share(Quantity quantity, Token head)
    {
        var number = Number(quantity);
        // "2.5 percent, down from 4.7 percent", "versus 13 percent": the same for another time.
        if (words[quantity.First - 1].Lower is "from" or "against" or "than" or "versus" && Compared(quantity) is { } earlier) return earlier;
        // "rose 1.6 billion dollars, or 1.8 percent": the same change.
        if (words[quantity.First - 1].Is("or") && claims.Count > 0 && claims[^1] is { Change: not null, Unit: not ("rank" or "percent") } same && number.Start - same.Quote.Passage.End is >= 0 and < 12)
            return same with { Value = Plain(quantity.Value), High = null, Unit = quantity.Unit, Approx = quantity.Approx, Quote = report.Cut(same.Quote.Passage.To(number)), Rule = "figure.growth.added", Confidence = 75 };
        // "up 34 percent" after what has just been told.
        if (WayBefore(quantity) is { } added && words[quantity.First - 1].Lower is "up" or "down" && claims.Count > 0 && claims[^1] is { Unit: not "rank" } told && number.Start - told.Quote.Passage.End is >= 0 and < 40)
        {
            var span = told.Quote.Passage.To(number);
            return told with { Value = Plain(quantity.Value), High = null, Unit = quantity.Unit, Approx = quantity.Approx, Change = added, Quote = report.Cut(span), Rule = "figure.growth.added", Confidence = 75 };
        }
        // "an increase of 20.9 percent": the noun tells the way, what grew is said before.
        if ((OfNoun(head) ?? OfNounBefore(quantity)) is { } noun)
        {
            if (DateAtToken(noun.Index) || IsInDate(noun) || noun.Lemma is "end" or "beginning" or "start") return null;
            if (Direction(noun) is not null) return Grown(quantity, noun, noun);
            return Valued(quantity, noun, "figure.percent.of-noun");
        }
        if (head.Relation is Relation.Compound or Relation.Amod or Relation.Nummod && head.Head is { Upos: Upos.Noun } measured && measured.Index > head.Index && !IsTimeOrTurn(measured))
        {
            // "the 2.4 percent average", "100 percent certain": what it is one of, the words do not say.
            if (IsVague(measured)) return null;
            return Direction(measured) is not null ? Grown(quantity, measured, measured) : Valued(quantity, measured, "figure.percent.before-noun");
        }
        // "90 percent of Poland's population"
        foreach (var whole in head.ChildrenIn(Relation.Nmod))
        {
            if (whole.Index < head.Index || whole.Case() != "of") continue;
            // "the deficit amounts to 65 percent of GDP": the deficit's, measured by the whole.
            if (whole.Lemma.ToUpperInvariant() is "GDP" or "GNP" or "GNI" && head.Relation is Relation.Obj or Relation.Obl && head.Head is { Upos: Upos.Verb } amounts && IsLevel(amounts)) return Argument(quantity, head, "figure.percent");
            // "declined to 31 percent of all imports": what declined.
            if (head.Relation is Relation.Obl && head.Case() is "to" && head.Head is { Upos: Upos.Verb } moved && (Direction(moved) is not null || moved.Lemma is "amount" or "come") && Clause.Of(moved).Subject is { Upos: Upos.Noun }) return Argument(quantity, head, "figure.percent");
            var phrase = number.To(TightPhrase(whole));
            var verb = VerbOf(head);
            var governing = head.Relation is Relation.Nmod && head.Case() == "of" && head.Head is { Upos: Upos.Noun } outer && outer.Index < head.Index ? outer : (Token?)null;
            var quote = governing is { } act ? TightPhrase(act).To(phrase) : verb is { } governor && head.Head?.Index == governor.Index ? ClauseQuote(governor, phrase) : phrase;
            var subject = governing is { } of ? of.Form.ToString() + " of " + TextOf(TightPhrase(whole)) : TextOf(TightPhrase(whole));
            // "60 percent of the crop has been harvested", "has sold 80 percent of its coffee": the part that is so.
            if (verb is { Upos: Upos.Verb } done && head.Head?.Index == done.Index && (head.Relation is Relation.NsubjPass || head.Index < done.Index && done.AnyChild(Relation.AuxPass) is not null && done.AnyChild(Relation.NsubjPass, Relation.Nsubj) is null || head.Relation is Relation.Obj && done.Xpos is "VBN" && !IsLevel(done) && done.AnyChild(Relation.AuxPass) is null)) subject = $"{subject} {done.Form}";
            return Timed(Owned(Claim(quantity, subject, quote, "figure.percent.share", 75), whole, verb, isSubject: head.Relation is Relation.Nsubj or Relation.NsubjPass || governing is not null), verb, quote);
        }
        if (Extent(quantity) is { } extent) return extent;
        if (WayBefore(quantity) is { } way) return Grown(quantity, sentence[words.TokenAt(words[quantity.First - 1].Passage.Start)], head) is { } up ? up with { Change = way } : null;
        return Argument(quantity, head, "figure.percent");
    }

    /// <summary>A growth whose subject stands before: the subject of the verb, or of the clause that an appended noun belongs to.</summary>
    private FigureClaim? Grown(Quantity quantity, Token word, Token from)
    {
        var number = Number(quantity);
        var phrase = TightPhrase(word).To(number);
        if (NamedThing(word) is { } named)
            return Timed(Owned(Growth(Claim(quantity, TextOf(TightPhrase(named)), phrase, "figure.growth.noun", 75), quantity, word), named, null, isSubject: true), VerbOf(word), phrase);
        if (Compared(quantity) is { } compared && words[quantity.First - 1].Lower is "from" or "against" or "than") return compared;
        if (VerbOf(from) is { } told && IsOnlySaid(told)) return null;
        // "companies generated 40 billion kWh, up 11 percent": what the verb takes grew, and not who acts.
        if (VerbOf(from) is { Upos: Upos.Verb } act && act.Child(Relation.Obj) is { } taken && taken.Index != from.Index && taken.Index != word.Index && !IsLevel(act) && Direction(act) is null) return null;
        if (VerbOf(from) is not { } verb || Clause.Of(verb).Subject is not { } subject || subject.Upos is Upos.Pron or Upos.Det && report.ActorsOf(subject).Count == 0) return null;
        if (IsSomebody(subject)) return null;
        var quote = Passage.Between(Math.Min(subject.Passage.Start, phrase.Start), phrase.End);
        quote = ClauseQuote(verb, phrase).To(quote);
        if (Front(verb) is { } front && front.End <= quote.Start && quote.Start - front.End < 4) quote = front.To(quote);
        return Timed(Owned(Growth(Claim(quantity, Measuring(subject, verb), quote, "figure.growth", 75), quantity, word), subject, null, isSubject: true), verb, quote);
    }

    /// <summary>"A rise of 5 percent in exports": what grew, said with the noun.</summary>
    private static Token? NamedThing(Token noun)
    {
        foreach (var child in noun.ChildrenIn(Relation.Nmod))
        {
            if (child.Case() is "in" && child.Upos is Upos.Noun && !IsInDate(child)) return child;
        }
        // "to post a 3.6 percent rise in real output": the tree may hang what grows on the verb.
        if (noun.Relation is Relation.Obj && noun.Head is { } verb)
        {
            foreach (var child in verb.ChildrenIn(Relation.Obl))
            {
                if (child.Case() is "in" && child.Upos is Upos.Noun && !IsInDate(child) && child.ChildrenIn(Relation.Case).Any(mark => mark.Index == noun.Index + 1)) return child;
            }
        }
        return null;
    }

    private FigureClaim Growth(FigureClaim claim, Quantity quantity, Token word)
    {
        var way = Direction(word) ?? WayBefore(quantity);
        // "to raise 60 million dollars": money that is got, and no rise.
        if (way is null || word.Lemma is "raise" && quantity.Unit is not "percent" && HeadOf(quantity).Relation is Relation.Obj) return claim;
        // "rose to 12 percent" tells a height, "rose 12 percent" and "rose by 12 percent" a change.
        var to = words[quantity.First - 1].Is("to") || words[quantity.First - 1].Is("from") || words[quantity.First - 2].Is("to") && JointBefore(quantity).Is("to");
        return to ? claim : claim with { Change = way };
    }

    /// <summary>"Up 13 percent", "down by $2m".</summary>
    private string? WayBefore(Quantity quantity)
    {
        for (var at = quantity.First - 1; at >= 0 && at > quantity.First - 4; at--)
        {
            // "racked up a surplus": a verb's.
            if (words[at].Is("up") && !words[at + 1].Is("to") && !words[at + 1].Is("a")) return "rise";
            if (words[at].Is("down")) return "fall";
        }
        return words[quantity.Last + 1].Lower is "higher" or "more" ? "rise" : words[quantity.Last + 1].Lower is "lower" or "less" ? "fall" : null;
    }

    private static string? Direction(Token word) => word.Lemma.ToLowerInvariant() switch
    {
        // "special advances of the central bank" are loans.
        "advance" or "contract" when word.Upos is Upos.Noun => null,
        "rise" or "rose" or "grew" or "risen" or "increase" or "grow" or "growth" or "gain" or "jump" or "surge" or "climb" or "soar" or "expand" or "expansion" or "advance" or "rebound" or "up" or "leap" or "raise" or "lift" or "boost" or "widen" => "rise",
        "fall" or "fell" or "fallen" or "shrank" or "decline" or "decrease" or "drop" or "shrink" or "slump" or "plunge" or "reduce" or "reduction" or "contract" or "contraction" or "dip" or "tumble" or "plummet" or "down" or "cut" or "lower" or "slash" or "trim" or "narrow" or "halve" => "fall",
        _ => null,
    };

    private Passage Number(Quantity quantity) => Passage.Between(quantity.Start, quantity.Passage.End);

    /// <summary>A phrase without the number in it, and without the "of" that only led to it.</summary>
    private string Without(Passage phrase, Passage number)
    {
        if (!phrase.Overlaps(number)) return TextOf(phrase);
        var head = sentence.Text[phrase.Start..Math.Max(phrase.Start, number.Start)].TrimEnd();
        var tail = sentence.Text[Math.Min(phrase.End, number.End)..phrase.End].TrimStart();
        foreach (var joint in (ReadOnlySpan<string>)[" of", " worth", " at", " a", " an", " the", " about"])
        {
            if (head.EndsWith(joint, StringComparison.Ordinal)) head = head[..^joint.Length].TrimEnd();
        }
        var text = head is "a" or "an" or "the" or "A" or "An" or "The" ? tail : (head + " " + tail).Trim();
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } left ? left : TextOf(phrase);
    }
}
