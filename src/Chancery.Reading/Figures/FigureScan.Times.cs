using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Dates;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Figures;

/// <content>When a figure holds, and whether it does: dates, aims, forecasts and conditions.</content>
internal sealed partial class FigureScan
{
    /// <summary>The date for which a figure holds: one in its clause, but none that it is only compared with or that is an aim.</summary>
    private When? AsOf(Passage clause, Passage number)
    {
        DateMention? nearest = null;
        foreach (var date in dates)
        {
            if (!clause.Contains(date.Passage) || date.When is null || IsAhead(date) || date.Kind is DateKind.Weekday || IsCompared(date) || IsAim(date) || IsOfDelivery(date) || IsOfAnother(date, number)) continue;
            if (nearest is null || Distance(date.Passage, number) < Distance(nearest.Passage, number)) nearest = date;
        }
        if (nearest is not null) return nearest.When;
        return report.Report.Published is { } day && (Says(clause, "to date") || IsOfToday(clause)) ? When.Day(day) : null;
    }

    /// <summary>"Now stands at", "now at $5bn": of the number's verb, and not of a noun beside it ("the talks now under way").</summary>
    private bool IsOfToday(Passage clause)
    {
        foreach (var token in sentence.Tokens)
        {
            if ((token.Is("now") || token.Is("currently")) && clause.Contains(token.Passage) && token.Head is { } head && (head.Upos is Upos.Verb or Upos.Num || head.AnyChild(Relation.Cop) is not null)) return true;
        }
        return false;
    }

    /// <summary>The date that a number itself carries: "after a 5.7 percent fall in December", "2.1 percent in 1986", "a 1985 deficit of $4bn".</summary>
    /// <returns>The claim with it; null where the words look back at an earlier time and do not say which.</returns>
    private FigureClaim? Dated(FigureClaim claim, Quantity quantity)
    {
        if (claim.Target is not null || claim.Rule is "figure.compared") return claim;
        if (IsPast(claim.AsOf) && claim.Modality is Modality.Planned or Modality.Hoped) claim = claim with { Modality = Modality.Fact };
        // "Cutting the deficit to 100 billion in 2030"
        if (claim.Modality is Modality.Fact && claim.AsOf?.Earliest is { } start && report.Report.Published is { } today && start > today) claim = claim with { Modality = Modality.Planned };
        if (DateOn(quantity) is { } own) return claim with { AsOf = own.When, Modality = LooksBack(quantity) || IsPast(own.When) && claim.Modality is Modality.Planned or Modality.Hoped ? Modality.Fact : claim.Modality };
        if (claim.Change is not null && LooksBack(quantity)) return null;
        var years = claim.Subject.Split(' ').Where(word => word is { Length: 4 } && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal)) && int.TryParse(word, out _)).ToList();
        return years is [var year] && (claim.AsOf is null || claim.AsOf.Value.Latest?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) != year) ? claim with { AsOf = When.Year(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture)) } : claim;
    }

    /// <summary>"After a 5 percent rise": the change before the one that is told.</summary>
    private bool LooksBack(Quantity quantity)
    {
        for (var at = words.TokenAt(quantity.Start) - 1; at >= 0 && sentence[at] is { Upos: not (Upos.Noun or Upos.Propn) } token; at--)
        {
            if (token.Is("after") || token.Is("following")) return true;
            if (token.Upos is not (Upos.Det or Upos.Adj or Upos.Adv) && !(token.Upos is Upos.Verb && token.Xpos is "VBG" or "VBN")) return false;
        }
        return false;
    }

    /// <summary>The date right behind a number, or behind the noun that says which way it went.</summary>
    private DateMention? DateOn(Quantity quantity)
    {
        var from = words.TokenAt(quantity.Passage.End - 1) + 1;
        foreach (var date in dates)
        {
            if (date.FirstToken < from || date.FirstToken - from > 7 || date.When is null || date.Kind is DateKind.Weekday || IsAhead(date) || IsAim(date) || IsOfDelivery(date)) continue;
            var leads = true;
            for (var index = from; index < date.FirstToken && leads; index++)
            {
                var token = sentence[index];
                leads = token.Is("in") || token.Is("during") || token.Is("at") || token.Is("on") || token.Is("year") || token.Is("month") || token.Is("the") || token.Is("end") || token.Is("-") || token.Is("year-on-year") || token.Is("month-on-month") || Direction(token) is not null && token.Upos is Upos.Noun;
            }
            return leads ? date : null;
        }
        return null;
    }

    /// <summary>Tonnes for a later month, a loan until 1990, goods due by June: when it is to come, and no time of the number.</summary>
    private bool IsOfDelivery(DateMention date)
    {
        for (var index = date.FirstToken - 1; index >= 0 && index > date.FirstToken - 7; index--)
        {
            if (sentence[index].Lemma is "delivery" or "repayment" or "shipment" or "until" or "till" or "due" or "mature" or "deliver" or "ship" or "arrival") return true;
        }
        return date.FirstToken > 0 && sentence[date.FirstToken - 1].Is("by") || date.LastToken + 1 < sentence.Count && sentence[date.LastToken + 1].Lemma is "delivery" or "shipment" or "arrival" or "loading" or "contract";
    }

    /// <summary>"If Congress approves cuts of $30bn", "for every percent by which it exceeds 5 million": thought of, and not said to be so. What is definite is so whatever follows.</summary>
    private bool IsSupposed(Quantity quantity, FigureClaim claim)
    {
        if (claim.Subject.Split(' ')[0].ToLowerInvariant() is "its" or "their" or "his" or "her" && claim.Rule.EndsWith("-noun", StringComparison.Ordinal)) return false;
        for (Token? at = sentence[words.TokenAt(quantity.Passage.End - 1)]; at is { } token; at = token.Head)
        {
            if (token.HasChild(Relation.Mark, "if") || token.HasChild(Relation.Mark, "unless") || token.HasChild(Relation.Mark, "whether")) return true;
            if (token.Relation is Relation.AclRelcl && token.ChildrenIn(Relation.Obl).Any(child => child.Is("which") && child.Case() is "by")) return true;
            if (token.Relation is Relation.AclRelcl && token.Head is { } whole && (whole.HasChild(Relation.Det, "every") || whole.HasChild(Relation.Det, "each") || whole.HasChild(Relation.Det, "any"))) return true;
        }
        return false;
    }

    private FigureClaim Timed(FigureClaim claim, Token? verb, Passage quote, Modality? own = null)
    {
        var clause = verb is { } governor ? ClausePassage(governor).To(quote) : quote;
        var target = Target(clause, quote);
        return claim with { AsOf = target is null ? AsOf(clause, quote) : null, Target = target, Modality = ModalityIn(verb, own) };
    }

    private static Modality ModalityIn(Token? verb, Modality? own) => verb is not { } predicate ? own ?? Modality.Fact
        // "predicted its inflation rate at 6 percent": a forecast, however definite the thing.
        : own is Modality.Fact && IsReckoning(predicate) && Foretold(predicate.Lemma) is { } foretold ? foretold : own ?? Standing(predicate);

    /// <summary>How a number stands to fact by its verb: also what is forecast or proposed outright is not yet so.</summary>
    private static Modality Standing(Token verb)
    {
        var clause = Clause.Of(verb);
        // "is reported to be carrying", "is estimated to be worth": so it is said to be.
        if (verb.Relation is Relation.Xcomp && verb.Head is { Lemma: "report" or "say" or "believe" or "think" or "estimate" or "know" or "understand" or "find" } heard && Clause.Of(heard).IsPassive) return Modality.Fact;
        // "is not going to export"
        if (verb.Relation is Relation.Xcomp && verb.Head is { } meant && (meant.HasChild(Relation.Advmod, "not") || meant.HasChild(Relation.Advmod, "never"))) return Modality.Denied;
        // "would enable the railway to overhaul 800 wagons"
        if (verb.Relation is Relation.Xcomp or Relation.Conj && (verb.Relation is Relation.Xcomp ? verb : verb.FirstConjunct()) is { Relation: Relation.Xcomp, Head: { Lemma: "enable" or "allow" or "permit" or "authorise" or "authorize" or "require" or "help" } opened } && Clause.Of(opened).Modality is not Modality.Fact and var open) return open;
        return clause.Modality is not Modality.Fact and var told ? told : Foretold(verb.Lemma) ?? (verb.Lemma is "see" && (clause.IsPassive || verb.ChildrenIn(Relation.Obl).Any(child => child.Case() is "at")) ? Modality.Planned : Modality.Fact);
    }

    private static Modality? Foretold(string lemma) => lemma switch
    {
        "project" or "projected" or "forecast" or "predict" or "predicted" or "foresee" or "plan" or "planned" or "target" or "targeted" or "budget" or "budgeted" or "prospective" or "scheduled" or "goal" or "projection" or "prediction" or "aim" => Modality.Planned,
        "expect" or "expected" or "anticipate" or "anticipated" or "hoped-for" or "likely" or "expectation" => Modality.Hoped,
        "seek" or "want" or "hope" => Modality.Hoped,
        "request" or "ask" or "demand" or "consider" or "discuss" or "negotiate" or "urge" or "recommend" => Modality.Proposed,
        "propose" or "proposed" or "proposal" or "suggested" or "potential" or "possible" => Modality.Proposed,
        _ => null,
    };

    /// <summary>What a noun says of itself: "a projected deficit", "the target"; "its debt" is there, whatever is to become of it. Null where the verb decides.</summary>
    private static Modality? OwnStanding(Token noun)
    {
        if (Foretold(noun.Lemma.ToLowerInvariant()) is { } foretold && noun.Upos is Upos.Noun) return foretold;
        foreach (var child in noun.Children)
        {
            if (child.Index < noun.Index && child.Relation is Relation.Amod or Relation.Compound && Foretold(child.Form.ToString().ToLowerInvariant()) is { } said) return said;
        }
        return noun.AnyChild(Relation.NmodPoss) is not null || noun.HasChild(Relation.Det, "the") || noun.HasChild(Relation.Det, "this") || noun.HasChild(Relation.Det, "these") ? Modality.Fact : null;
    }

    /// <summary>"To sign an agreement next week": a day to come is the day of a deed, and none that a figure holds for.</summary>
    private bool IsAhead(DateMention date) => report.Report.Published is { } written && date.When is { Earliest: { } first, Latest: { } last } && first > written && last.DayNumber - first.DayNumber < 60;

    /// <summary>Whether the date belongs to a noun or a deed beside the number's phrase: "the forum in London in 2023".</summary>
    private bool IsOfAnother(DateMention date, Passage number)
    {
        if (date.FirstToken <= 1 || number.Contains(date.Passage) || date.Passage.Start - number.End is >= 0 and < 6) return false;
        for (var index = date.FirstToken; index <= date.LastToken; index++)
        {
            if (sentence[index].Head is not { } head || (head.Index >= date.FirstToken && head.Index <= date.LastToken)) continue;
            // "the programme announced on 7 January": the day of that deed.
            while (head is { Upos: Upos.Verb, Relation: Relation.Xcomp, Head: { Upos: Upos.Verb } deed } && !number.Overlaps(head.Passage)) head = deed;
            if (head.Upos is Upos.Verb && head.Relation is Relation.Acl or Relation.AclRelcl or Relation.Amod && head.Lemma is not ("end" or "begin" or "start") && !number.Overlaps(head.Passage)) return true;
            return head.Upos is Upos.Noun or Upos.Propn && !number.Overlaps(head.Passage) && head.AnyChild(Relation.Cop) is null && !(head.Passage.Start > number.End && sentence.Text.AsSpan(number.End, head.Passage.Start - number.End).Contains('('));
        }
        return false;
    }

    private int? Target(Passage clause, Passage quote)
    {
        foreach (var date in dates)
        {
            if (clause.Contains(date.Passage) && IsAim(date) && !IsOfAnother(date, quote) && date.When is { IsYearless: false } when) return when.Latest!.Value.Year;
        }
        return null;
    }

    private bool IsAim(DateMention date) => date.FirstToken > 0 && sentence[date.FirstToken - 1].Is("by") && (date.Planned || date.When?.Latest is not { } day || report.Report.Published is not { } written || day > written);

    private bool IsCompared(DateMention date)
    {
        for (var index = date.FirstToken - 1; index >= 0 && index > date.FirstToken - 6; index--)
        {
            var token = sentence[index];
            if (token.Is("compared") || token.Is("against") || token.Is("versus") || token.Is("than") || token.Is("period") || token.Is("since") || token.Is("from") && date.Kind is not DateKind.Range) return true;
        }
        return false;
    }

    private bool Says(Passage clause, params ReadOnlySpan<string> phrases)
    {
        var text = clause.Of(sentence.Text);
        foreach (var phrase in phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static int Distance(Passage one, Passage other) => one.CompareTo(other) < 0 ? other.Start - one.End : one.Start - other.End;
}
