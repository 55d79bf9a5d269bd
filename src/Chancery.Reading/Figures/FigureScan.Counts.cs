using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Dates;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Figures;

/// <content>Counts: <c>587 active projects</c>, <c>over 12,000 currently studying</c>, <c>injuring 10</c>, <c>the total number to 14</c>.</content>
internal sealed partial class FigureScan
{
    private FigureClaim? Count(Quantity quantity, Token head)
    {
        if (quantity.Value <= 0 || (quantity is { Value: 1, High: null } && !IsHarm(quantity, head))) return null;
        if (Votes(quantity) is { } votes) return votes;
        var noun = CountedNoun(quantity, head);
        if (noun is { } unit && MeasureOf(unit) is { } measure) return Measured(quantity, unit, measure);
        if (noun is { } counted) return IsPlainCount(quantity, counted) ? Counted(quantity, counted) : null;
        return Casualties(quantity, head) ?? Compared(quantity) ?? Total(quantity, head) ?? Elliptic(quantity, head);
    }

    /// <summary>The measure that a noun names (tonne, barrel, kilometre); nothing is counted by it, something is measured.</summary>
    private string? MeasureOf(Token noun) => noun.Lemma is "cent" && noun.Xpos is "NNS" ? "cent" : words.Vocabulary.Measures.TryGetValue(noun.Form.ToString().ToLowerInvariant(), out var measure) && measure is not ("person" or "family" or "head" or "bag" or "share" or "seat" or "vote") && !measure.StartsWith("percent", StringComparison.Ordinal) ? measure : null;

    /// <summary>"Output was 200 million tonnes", "20 kilometres of coast": as an amount of money is read, with the measure for a currency.</summary>
    private FigureClaim? Measured(Quantity quantity, Token noun, string measure)
    {
        var last = quantity.Last;
        while (last + 1 < words.Count && words[last].Passage.End < noun.Passage.End) last++;
        // "barrels per day", "barrels a day"
        if (measure is "barrel" && words[last + 1].Lower is "per" or "a" && words[last + 2].Is("day")) (measure, last) = ("barrel per day", last + 2);
        var amount = quantity with { Unit = measure, Last = last, Passage = Passage.Between(quantity.Passage.Start, words[last].Passage.End) };
        // "145 kms northeast of the town": a way, no figure of anything.
        if (IsLength(measure) && !(noun.ChildrenIn(Relation.Nmod).Any(child => child.Case() is "of") && words[last + 1].Is("of"))) return null;
        return Money(amount, noun) is { } claim ? claim with { Rule = claim.Rule.Replace("money", "measure", StringComparison.Ordinal) } : null;
    }

    private static bool IsLength(string measure) => measure is "kilometre" or "mile" or "metre" or "nautical mile" or "foot" or "yard" or "inch" or "centimetre" or "millimetre";

    /// <summary>The noun that the number counts: by the tree, or the last noun of the run after it.</summary>
    private Token? CountedNoun(Quantity quantity, Token head)
    {
        if (head.Relation is Relation.Nummod && head.Head is { } counted && counted.Index > head.Index && counted is var governor && governor.Upos is Upos.Noun or Upos.Propn && governor.Index - head.Index < 9)
        {
            // "12 cooperation documents": the number may hang on the noun before the noun.
            while (governor.Relation is Relation.Compound && governor.Head is { Upos: Upos.Noun or Upos.Propn } whole && whole.Index > governor.Index && whole.Index - head.Index < 9) governor = whole;
            return governor;
        }
        Token? noun = null;
        for (var index = words.TokenAt(quantity.Passage.End - 1) + 1; index < sentence.Count; index++)
        {
            var token = sentence[index];
            if (token.Upos is Upos.Noun or Upos.Propn) noun = token;
            else if (noun is not null && token.Upos is not Upos.Part || noun is null && token.Upos is not (Upos.Adj or Upos.Punct or Upos.Verb) || token.Is(",") || token.Is(".") || token.Is("(")) break;
            if (token.Upos is Upos.Verb && token.Relation is not Relation.Amod) break;
        }
        return noun;
    }

    /// <summary>What is counted plainly: no durations, repetitions, fractions of abstract things, and no "the two leaders", who are known already.</summary>
    private bool IsPlainCount(Quantity quantity, Token noun)
    {
        // "the 1988 budget projects a surplus": a year.
        if (quantity is { Value: >= 1900 and < 2100, Approx: null, High: null, Unit: null, Spelt: false } && words[quantity.First].Passage.Length == 4 && words[quantity.First - 1].Kind is not LexemeKind.Mark && !words[quantity.First - 1].Lower.EndsWith("ed", StringComparison.Ordinal)) return false;
        // A column's heading.
        if (noun.Form.Length > 4 && noun.Form.IndexOfAnyInRange('a', 'z') < 0) return false;
        if (IsTimeOrTurn(noun) || IsLooseWord(noun) || words.Vocabulary.Namesakes.ContainsKey(noun.Form.ToString().ToLowerInvariant()) || words.Vocabulary.Currencies.ContainsKey(noun.Form.ToString().ToLowerInvariant())) return false;
        // "got just 11 billion in loans", "700 or 800 firms": the number is not that noun's.
        for (var index = words.TokenAt(quantity.Passage.End - 1) + 1; index < noun.Index; index++)
        {
            if (IsLooseWord(sentence[index]) && sentence[index].Upos is Upos.Noun && sentence[index].Lemma is "hertz" or "volt" or "octane" or "pct" or "percent") return false;
            if (sentence[index].Upos is Upos.Adp && !(sentence[index].Is("of")) || sentence[index].Is("or") && sentence[index].Index == words.TokenAt(quantity.Passage.End - 1) + 1) return false;
        }
        // "one in three visits": a share told in words.
        if (words[quantity.First - 1].Is("in") && words[quantity.First - 2].Is("one")) return false;
        var exact = quantity.Approx is null;
        if (quantity.Value == 2 && IsParty(noun)) return false;
        if (noun.Xpos is "NN" or "NNP" && quantity.Value > 1 && noun.Lemma.Equals(noun.Form.ToString(), StringComparison.OrdinalIgnoreCase) && !IsPluralWithoutEnding(noun)) return false;
        var previous = words[quantity.First - 1].Lower;
        if (exact && quantity.Value < 20 && previous is "the" or "these" or "those" or "both" or "all" or "other" or "such") return false;
        if (exact && quantity.Value < 20 && IsDefinite(words.TokenAt(quantity.Passage.Start))) return false;
        return !(exact && quantity.Value < 10 && (noun.AnyChild(Relation.NmodPoss) is not null || previous is "its" or "their" or "his" or "her" or "our" or "my"));
    }

    /// <summary>"The permanent five members": an article before the number, with adjectives between.</summary>
    private bool IsDefinite(int number)
    {
        for (var index = number - 1; index >= 0 && index > number - 4; index--)
        {
            if (sentence[index].Is("the")) return true;
            if (sentence[index].Upos is not (Upos.Adj or Upos.Noun)) return false;
        }
        return false;
    }

    private static bool IsTimeOrTurn(Token noun) => noun.Lemma.ToLowerInvariant() is "day" or "week" or "month" or "year" or "hour" or "minute" or "second" or "decade" or "century" or "quarter" or "night" or "fortnight" or "weekend" or "time" or "occasion" or "round"
        or "am" or "pm" or "hr" or "hrs" or "gmt" or "est" or "o'clock" or "season" or "term" or "generation" or "morning" or "date";

    private static bool IsLooseWord(Token noun) => noun.Lemma.ToLowerInvariant() is "thing" or "way" or "reason" or "point" or "kind" or "type" or "sort" or "part" or "stage" or "phase" or "front" or "half" or "hand" or "level" or "fold" or "side" or "percent" or "pct" or "aspect" or "one"
        or "other" or "another" or "degree" or "form" or "end" or "word" or "step" or "leg" or "giant" or "share" or "hertz" or "kilometer" or "kilometre" or "cm" or "cwt" or "volt" or "octane" or "count" or "fundamental" or "ct" or "cts" or "km" or "kms" or "mile";

    /// <summary>Those who deal with each other: two of them are the ones just named.</summary>
    private static bool IsParty(Token noun) => noun.Lemma.ToLowerInvariant() is "country" or "side" or "nation" or "state" or "party" or "leader" or "people" or "government" or "neighbour" or "neighbor" or "power" or "economy" or "president" or "minister" or "premier" or "diplomat" or "ally" or "partner" or "capital" or "territory";

    private static bool IsPluralWithoutEnding(Token noun) => noun.Lemma.ToLowerInvariant() is "people" or "personnel" or "staff" or "aircraft" or "police" or "troops" or "vessel" or "series" or "species" or "crew" or "cattle" or "sheep" or "offspring" or "hectare" or "mw" or "km" or "kg";

    private FigureClaim Counted(Quantity quantity, Token noun)
    {
        var number = Number(quantity);
        var phrase = number.To(noun.Relation is Relation.Conj ? noun.Passage : CountPhrase(noun, number));
        // "a total of 20 persons are listed": what the verb takes is the total.
        var outer = OuterOf(noun);
        var verb = VerbOf(outer);
        var isSubject = outer.Relation is Relation.Nsubj or Relation.NsubjPass;
        var direct = verb is { } governor && outer.Head?.Index == governor.Index && (isSubject || outer.Relation is Relation.Obj or Relation.Obl) && !IsInfinitivePurpose(governor)
            && words.TokenAt(number.Start) - governor.Index < 12;
        var quote = direct ? isSubject ? phrase.To(verb!.Value.Passage) : ClauseQuote(verb!.Value, phrase) : Governed(noun, phrase);
        if (noun.Relation is Relation.Conj && claims.Count > 0 && claims[^1] is { Rule: "figure.count" } other && (number.Start - other.Quote.Passage.End is >= 0 and < 12 || other.Quote.Passage.Contains(number)) && noun.Head is { } mate && other.Quote.Passage.Contains(mate.Passage)) quote = other.Quote.Passage.To(phrase);
        var first = sentence[words.TokenAt(quantity.Start)];
        if (noun.AnyChild(Relation.NmodPoss) is { } owner && owner.Index < first.Index && !direct) quote = owner.Phrase().To(quote);
        var included = first.Index > 1 && claims.Count > 0 && first.Previous is { } including && including.Is("including") && claims[^1].Quote.Passage is var whole && whole.End <= first.Passage.Start;
        // "was the third-largest investor, with 133 projects": the rank's sentence carries it.
        if (words[quantity.First - 1].Is("with") && claims.Find(claim => claim.Unit is "rank" && number.Start - claim.Quote.Passage.End is >= 0 and < 24) is { } ranked) quote = ranked.Quote.Passage.To(phrase);
        if (included) quote = claims[^1].Quote.Passage.To(phrase);
        // "paddy output was 700 million baskets": what is counted so.
        var told = noun.AnyChild(Relation.Cop) is not null && noun.AnyChild(Relation.Nsubj) is { Upos: Upos.Noun, Xpos: "NN" } measured && measured.Index < noun.Index && measured.Lemma is not ("number" or "total") ? measured : (Token?)null;
        if (told is { } whose) quote = whose.Phrase(IsAside).To(phrase);
        var claim = Owned(Claim(quantity, told is { } output ? Short(output, noun, number) : Suffered(noun, Subject(noun, phrase, number)), quote, "figure.count", direct ? 75 : 65) with { Unit = UnitOf(noun) }, told ?? noun, direct ? verb : null, isSubject || told is not null);
        if (included && claims[^1].About is { Count: > 0 } same) claim = claim with { About = same, To = claims[^1].To };
        // "Saudi Arabia's 11 banks report lower profits for 1986": how many there are has not the date of what they do.
        return Timed(claim, verb, quote, OwnStanding(noun)) is var timed && OwnStanding(noun) is Modality.Fact && isSubject && quantity.Approx is null ? timed with { AsOf = null } : timed;
    }

    /// <summary>"Killed 300 people": what became of them is what is counted; "150 mining and 23 oil projects": with the noun that both share.</summary>
    private static string Suffered(Token noun, string subject)
    {
        if (!subject.Contains(noun.Form.ToString(), StringComparison.Ordinal)) subject = $"{subject} {noun.Form}";
        return noun.Relation is Relation.Obj or Relation.NsubjPass && noun.Head is { } act && IsHarming(act) && !subject.Contains(Past(act), StringComparison.Ordinal) ? $"{subject} {Past(act)}" : noun.Relation is Relation.Nsubj && noun.Head is { Lemma: "die" } ? subject + " who died" : subject;
    }

    private static bool IsHarming(Token verb) => verb.Lemma is "kill" or "injure" or "wound" or "arrest" or "detain" or "hurt" or "evacuate" or "rescue" or "displace" or "hospitalise" or "hospitalize";

    private static Token OuterOf(Token noun) =>
        noun.Relation is Relation.Nmod && noun.Case() is "of" && noun.Head is { Lemma: "total" or "number" or "group" or "team" or "sum" } outer && outer.Index < noun.Index ? outer : noun;

    /// <summary>With the noun that the phrase hangs on: "sanctions on nine citizens".</summary>
    private static Passage Governed(Token noun, Passage phrase)
    {
        if (noun.Relation is not Relation.Nmod || noun.Head is not { Upos: Upos.Noun } outer || outer.Index > noun.Index || noun.Index - outer.Index > 8 || noun.Case() is "including" or "with" or "") return phrase;
        var (first, _) = outer.Span(child => child.Relation is not (Relation.Amod or Relation.Compound) || child.Index > outer.Index);
        return outer.Sentence[first].Passage.To(phrase);
    }

    /// <summary>A counted noun with its coordination where both are counted alike ("50 joint projects and other activities").</summary>
    private Passage CountPhrase(Token noun, Passage number)
    {
        var phrase = TightPhrase(noun);
        foreach (var more in noun.ChildrenIn(Relation.Conj))
        {
            if (more.HasChild(Relation.Amod, "other") && more.AnyChild(Relation.Nummod) is null && !phrase.Contains(more.Passage)) phrase = phrase.To(TightPhrase(more));
        }
        return phrase.Start < number.Start ? Passage.Between(number.Start, Math.Max(phrase.End, number.End)) : phrase;
    }

    private string Subject(Token noun, Passage phrase, Passage number)
    {
        // "Thailand's 16 banks registered one of their worst years", where the tree takes the verb for a participle.
        foreach (var child in noun.ChildrenIn(Relation.Acl))
        {
            if (child.Index > noun.Index && child.Passage.Start < phrase.End && (child.Xpos is "VBD" || child.Child(Relation.Obj) is not null && child.Xpos is "VBN" || Direction(child) is not null)) phrase = Passage.Between(phrase.Start, sentence[child.Index - 1].Passage.End);
        }
        return phrase.End > number.End ? TextOf(Passage.Between(number.End, phrase.End)) : noun.Form.ToString();
    }

    private static bool IsInfinitivePurpose(Token verb) => verb.HasChild(Relation.Mark, "to") && verb.Relation is Relation.Advcl or Relation.Acl;

    /// <summary>The noun in the singular; people of any sort that is no calling are persons.</summary>
    private string UnitOf(Token noun)
    {
        var lemma = noun.Lemma.ToLowerInvariant();
        if (report.Actors.MentionAt(noun) is { Kind: Mentions.MentionKind.Demonym }) return "person";
        if (lemma.EndsWith("oe", StringComparison.Ordinal) && noun.Form.EndsWith("oes", StringComparison.Ordinal)) lemma = lemma[..^1];
        if (lemma is "people" or "person" or "man" or "woman" or "citizen" or "national" or "personnel" or "individual" or "mp" or "resident" or "inhabitant" or "civilian" or "mps" or "other") return "person";
        if (words.Vocabulary.Measures.TryGetValue(noun.Form.ToString().ToLowerInvariant(), out var measure) && !measure.StartsWith("percent", StringComparison.Ordinal)) return measure;
        return char.IsUpper(noun.Form[0]) && noun.Index > 0 && noun.Form.EndsWith("s", StringComparison.Ordinal) && report.ActorsOf(noun) is [{ Kind: ActorKind.State }] ? "person" : lemma;
    }

    /// <summary>Injuring 10; ten were killed; killed at least 30.</summary>
    private FigureClaim? Casualties(Quantity quantity, Token head)
    {
        var verb = head.Head;
        if (verb is not { Upos: Upos.Verb } act || head.Relation is not (Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Obl)) return null;
        if (!IsHarming(act) && act.Lemma is not "die") return null;
        var number = Number(quantity);
        var quote = number.To(act.Passage);
        // The victims are those of the clause that the participle hangs on.
        var patient = act.Relation is Relation.Advcl or Relation.Acl && act.Head is { Upos: Upos.Verb } main ? main.Child(Relation.Obj) : null;
        if (patient is { } victims) quote = victims.Head!.Value.Passage.To(quote);
        var subject = patient is { } group ? TextOf(group.NounPhrase()) + " " + Past(act) : "people " + Past(act);
        var claim = Claim(quantity, subject, quote, "figure.casualties", 75) with { Unit = patient is { } of ? UnitOf(of) : "person", About = patient is { } whose ? Names(whose) : [] };
        return Timed(claim, act, quote);
    }

    private static string Past(Token verb) => verb.Lemma switch { "injure" => "injured", "hurt" => "hurt", "die" => "who died", var lemma => lemma.EndsWith('e') ? lemma + "d" : lemma + "ed" };

    private static bool IsHarm(Quantity quantity, Token head) => quantity.Spelt && head.Head is { Upos: Upos.Noun } noun && noun.Head is { Lemma: "kill" or "injure" or "wound" or "arrest" or "detain" or "close" or "expel" };

    /// <summary>153 in favour, 10 against, 23 abstentions: how a body voted.</summary>
    private FigureClaim? Votes(Quantity quantity)
    {
        var next = words[quantity.Last + 1].Is("votes") ? quantity.Last + 2 : quantity.Last + 1;
        var way = words[next].Is("in") && words[next + 1].Lower is "favour" or "favor" ? "votes in favour" : words[next].Is("against") ? "votes against" : words[next].Lower is "abstentions" or "abstaining" ? "abstentions" : null;
        if (way is null || !Says(sentence.Passage, "vote", "abst") || quantity.Value > 500) return null;
        var end = words[way is "votes in favour" ? next + 1 : next].Passage.End;
        var quote = Passage.Between(quantity.Start, end);
        foreach (var token in sentence.Tokens)
        {
            if (token.Passage.End > quantity.Start || token.Lemma is not "vote") continue;
            if (words.TokenAt(quantity.Start) - token.Index < 16) quote = token.Passage.To(quote);
        }
        return Claim(quantity, way, quote, "figure.votes", 80) with { Unit = way is "abstentions" ? "abstention" : "vote" };
    }

    /// <summary>A second number for what the sentence just told: "up from 4.9 billion in 2020", "from 10 committees to 8", "compared with 12".</summary>
    private FigureClaim? Compared(Quantity quantity)
    {
        if (claims.Count == 0 || claims[^1] is not { Unit: not "rank" } other || quantity.Start - other.Quote.Passage.End is < 0 or > 60) return null;
        var joint = JointBefore(quantity);
        if (joint.Is("to") && !(other.Change is not null || sentence.Text[Math.Max(0, other.Quote.Passage.Start - 6)..other.Quote.Passage.End].Contains("from ", StringComparison.Ordinal))) return null;
        if (quantity.Unit is null && (other.Unit is "percent" && quantity.Value > 1000 || !joint.Is("to") && (other.Value > 50 * quantity.Value || quantity.Value > 50 * other.Value))) return null;
        // "30.13 billion from 30.08 (revised from 30.06)": the same time, told anew.
        if (words[quantity.First - 2].Is("revised") || words[quantity.First - 1].Is("(")) return null;
        var goesOn = joint.Is("and") && other.Rule is "figure.compared";
        if (!(goesOn || joint.Lower is "from" or "to" or "against" or "than" or "versus" or "vs" || (joint.Is("with") && words[quantity.First - 2].Is("compared")))) return null;
        var quote = other.Quote.Passage.To(Number(quantity));
        var when = DateAfter(quantity) ?? (joint.Is("to") ? other.AsOf : IsYearBack(quantity) && other.AsOf is { } later ? YearBefore(later) : null);
        if (!joint.Is("to"))
        {
            // "fell to 398 billion from 419 billion": of which time is left open. "the 1986/87 crop at 27 million, against 28 million last month": the same told anew.
            if (when is null || when == other.AsOf || other.Subject.Any(char.IsAsciiDigit)) return null;
        }
        return other with
        {
            Value = Plain(quantity.Value), High = quantity.High is { } high ? Plain(high) : null, Unit = quantity.Unit ?? (joint.Is("to") && other.Unit is "percent" && other.Change is not null && IsIndex(quantity) ? null : other.Unit), Approx = quantity.Approx, Change = null, Target = null, Quote = report.Cut(quote), AsOf = when, Rule = "figure.compared", Confidence = 65,
            Modality = joint.Is("from") || IsPast(when) ? Modality.Fact : other.Modality,
        };
    }

    /// <summary>"Rose 0.2 percent to 125.1": a height without a unit, such as an index has.</summary>
    private static bool IsIndex(Quantity quantity) => quantity.Unit is null && quantity.Value > 30;

    /// <summary>"1,290 the year before", "a year earlier", "in the same period last year", seen from the time of the number before it.</summary>
    private bool IsYearBack(Quantity quantity)
    {
        var text = sentence.Text[quantity.Passage.End..Math.Min(sentence.Text.Length, quantity.Passage.End + 40)];
        return ((ReadOnlySpan<string>)["a year earlier", "a year before", "a year ago", "the year before", "the year earlier", "the previous year", "the preceding year", "one year earlier", "one year ago"]).ToArray().Any(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase));
    }

    private static When? YearBefore(When when)
    {
        var parts = when.Iso.Split('/').Select(part => int.TryParse(part[..Math.Min(4, part.Length)], out var year) ? (year - 1).ToString("0000", System.Globalization.CultureInfo.InvariantCulture) + part[4..] : part);
        return When.TryParse(string.Join('/', parts), out var before) ? before : null;
    }

    private bool IsPast(When? when) => when?.Latest is { } last && report.Report.Published is { } written && last < written;

    /// <summary>The word before a number and what makes it approximate: "from about 20".</summary>
    private Lexeme JointBefore(Quantity quantity) => words[words[quantity.First - 1].Passage.End <= quantity.Start ? quantity.First - 1 : quantity.First - 2];

    private When? DateAfter(Quantity quantity)
    {
        foreach (var date in dates)
        {
            if (date.Passage.Start - quantity.Passage.End is >= 0 and < 10) return date.When;
        }
        return null;
    }

    /// <summary>Bringing the total number to 14; the number of students reached 12,000.</summary>
    private FigureClaim? Total(Quantity quantity, Token head)
    {
        if (VerbOf(head) is not { } verb) return null;
        if (IsAfterTo(quantity) && Moved(words.TokenAt(quantity.Passage.Start)) is { } moved) verb = moved;
        else if (head.Head?.Index != verb.Index) return null;
        var thing = IsMoving(verb) && ThingMoved(verb, words.TokenAt(quantity.Passage.Start)) is { } brought && brought.Index != head.Index ? brought : Clause.Of(verb).Subject;
        if (thing is not { } measured || measured.Index == head.Index || !(measured.Lemma is "number" or "total" or "figure" or "membership" or "population" or "toll" || IsNumbering(verb))) return null;
        var quote = verb.Passage.To(Number(quantity)).To(measured.NounPhrase());
        var counted = measured.ChildrenIn(Relation.Nmod).FirstOrDefault(child => child.Case() == "of");
        var claim = Claim(quantity, TextOf(TightPhrase(measured)), quote, "figure.total", 75) with { Unit = counted.Sentence is not null ? UnitOf(counted) : measured.Lemma is "toll" or "population" ? "person" : null };
        return Timed(Owned(claim, measured, null, isSubject: true), verb, quote);
    }

    /// <summary>"to 14", "to around 14".</summary>
    private bool IsAfterTo(Quantity quantity) => words.TokenAt(quantity.Start) is > 0 and var first && sentence[first - 1].Is("to");

    /// <summary>The verb before "to N" that brings its object there.</summary>
    private Token? Moved(int number)
    {
        for (var index = number - 2; index >= 0 && index > number - 16; index--)
        {
            if (sentence[index].Upos is Upos.Verb && IsMoving(sentence[index]) && ThingMoved(sentence[index], number) is not null) return sentence[index];
        }
        return null;
    }

    /// <summary>The object that a verb brings somewhere; the first noun after it where the tree has none.</summary>
    private Token? ThingMoved(Token verb, int number)
    {
        if (verb.Child(Relation.Obj) is { } thing && thing.Index < number) return thing;
        for (var index = verb.Index + 1; index < number && index < verb.Index + 5; index++)
        {
            if (sentence[index].Upos is Upos.Noun && sentence[index + 1].Upos is not Upos.Noun) return sentence[index];
        }
        return null;
    }

    private static bool IsMoving(Token verb) => verb.Lemma is "bring" or "raise" or "increase" or "lift" or "take" or "double" or "triple" or "treble" or "quadruple" or "boost" or "push" or "expand" or "grow" or "cut" or "lower" or "reduce" or "elevate";

    private static bool IsNumbering(Token verb) => verb.Lemma is "number" or "total";

    /// <summary>"Vietnamese students, with over 12,000 currently studying": the plural noun before is what is counted.</summary>
    private FigureClaim? Elliptic(Quantity quantity, Token head)
    {
        var preceding = words.TokenAt(words[Math.Max(0, quantity.First - 1)].Passage.Start);
        var next = words.TokenAt(quantity.Passage.End - 1) + 1;
        if (quantity.Value < 3 || next >= sentence.Count || !(words[quantity.First - 1].Is("with") || quantity.Approx is not null)) return null;
        var doing = next;
        while (doing < sentence.Count && sentence[doing].Upos is Upos.Adv) doing++;
        if (doing >= sentence.Count || !sentence[doing].Form.EndsWith("ing", StringComparison.Ordinal)) return null;
        for (var index = Math.Min(preceding, sentence.Count - 1); index >= 0 && index > preceding - 8; index--)
        {
            if (sentence[index] is not { Upos: Upos.Noun, Xpos: "NNS" } noun) continue;
            var end = TightPhrase(sentence[doing]).End;
            var (first, _) = noun.Span(child => child.Relation is not (Relation.Amod or Relation.Compound));
            var start = sentence[first].Passage.Start;
            var quote = Passage.Between(start, Math.Max(end, quantity.Passage.End));
            var doingText = TextOf(Passage.Between(sentence[doing].Passage.Start, Math.Max(end, sentence[doing].Passage.End)));
            var claim = Claim(quantity, TextOf(Passage.Between(start, noun.Passage.End)) + " " + doingText, quote, "figure.count.elliptic", 65) with { Unit = UnitOf(noun) };
            var (about, _) = NamedIn(noun);
            Add(about, SubjectNames(VerbOf(noun) ?? noun));
            return Timed(claim with { About = about }, null, quote);
        }
        return null;
    }
}
