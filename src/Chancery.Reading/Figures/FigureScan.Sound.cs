using Chancery.Reading.Claims;
using Chancery.Text;

namespace Chancery.Reading.Figures;

/// <content>What a figure must say to be kept: a number of something, in words that stand by themselves.</content>
internal sealed partial class FigureScan
{
    /// <summary>Nouns that only say how much: alone they leave open of what.</summary>
    private static readonly HashSet<string> Amounts = new(StringComparer.OrdinalIgnoreCase)
    {
        "total", "amount", "sum", "value", "number", "average", "level", "rate", "figure", "figures", "increase", "rise", "fall", "drop", "decline", "gain", "loss", "change", "range", "volume", "limit", "ceiling", "minimum", "maximum", "rest", "remainder",
        "balance", "half", "quarter", "third", "unit", "units", "part", "share", "portion", "year", "month", "week", "day", "period", "equivalent", "worth", "time", "way", "result", "issue", "thing", "bid", "offer",
    };

    /// <summary>Words beside such a noun that do not tell of what either.</summary>
    private static readonly HashSet<string> Loose = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "this", "that", "these", "its", "their", "his", "her", "our", "current", "new", "present", "previous", "same", "first", "last", "next", "overall", "whole", "further", "additional", "average", "similar", "record", "now", "about", "around", "some", "only", "such", "annual", "maximum", "minimum", "net", "year", "previously", "reported",
    };

    /// <summary>Those who make or trade something that must be named with them: "the largest producer" is one of what?</summary>
    private static readonly HashSet<string> Traders = new(StringComparer.OrdinalIgnoreCase) { "producer", "consumer", "exporter", "importer", "grower", "maker", "manufacturer", "user", "seller", "refiner", "processor" };

    /// <summary>"38 per cent of it", "bring it to $15 billion": what the figure before measured, where that was an amount too.</summary>
    private FigureClaim Named(FigureClaim claim)
    {
        if (claim.Subject is not ("it" or "It") || (claims.LastOrDefault() ?? Before?.claims.LastOrDefault()) is not { } told || told.Unit is "rank" || !IsMeasured(told) || !IsMeasured(claim)) return claim;
        return claim with { Subject = told.Subject, About = claim.About.Count > 1 ? claim.About : told.About };
    }

    private bool IsSound(FigureClaim claim)
    {
        var subject = claim.Subject.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (subject.Length == 0) return false;
        if (claim.Unit is "rank") return !(subject is [var trader] && Traders.Contains(trader));
        if (subject is [var alone] && (IsPronoun(alone) || !alone.Any(char.IsLetter))) return false;
        if (subject.All(word => Amounts.Contains(word) || Loose.Contains(word))) return false;
        // "70,000 tonnes worth 30 million": a number of a number; "local content to": a phrase cut off.
        if (char.IsAsciiDigit(subject[0][0]) || EndsOpen(subject[^1])) return false;
        // Earnings by the share, prices by the cent: markets', and nobody's.
        if (claim.Subject.Contains("per share", StringComparison.OrdinalIgnoreCase) || claim.Subject.Contains(" a share", StringComparison.OrdinalIgnoreCase)) return false;
        return !IsMeasured(claim) || !IsNameOnly(claim, subject);
    }

    private static bool IsPronoun(string word) => word.ToLowerInvariant() is "it" or "they" or "he" or "she" or "we" or "this" or "that" or "these" or "those" or "which" or "what" or "who" or "both" or "all" or "others" or "one" or "them" or "i" or "you" or "there";

    private static bool EndsOpen(string word) => word.ToLowerInvariant() is "to" or "of" or "from" or "at" or "by" or "for" or "in" or "with" or "and" or "or" or "than" or "the" or "a" or "an" or "under" or "over" or "about" or "on" or "as";

    /// <summary>Whether the figure is an amount of money, a share or a measure, which is always one of something.</summary>
    private static bool IsMeasured(FigureClaim claim) => !claim.Rule.StartsWith("figure.count", StringComparison.Ordinal) && !claim.Rule.StartsWith("figure.casualties", StringComparison.Ordinal) && !claim.Rule.StartsWith("figure.total", StringComparison.Ordinal) && !claim.Rule.StartsWith("figure.votes", StringComparison.Ordinal);

    /// <summary>"The Community, which hit 18 billion": a name is no quantity.</summary>
    private bool IsNameOnly(FigureClaim claim, string[] subject)
    {
        var name = string.Join(' ', subject.SkipWhile(word => word is "the" or "The"));
        return claim.About.Contains(name) || report.Actors.MentionsOf(sentence).Any(mention => mention.Actor is not null && mention.Passage.Of(sentence.Text).ToString().Equals(name, StringComparison.Ordinal));
    }

    /// <summary>"Forecast the deficit at", "opposed a grant of": whoever speaks of a figure does not own it.</summary>
    private bool OnlySpeaks(Token verb) => report.Knowledge.ReportingByLemma.TryGetValue(verb.Lemma, out var entries) && entries.Any(entry => entry.Name == verb.Lemma) && entries.All(entry => entry.Class is not "commissive");

    /// <summary>A name that goes on in capitals after the adjective of a state ("American Express") is a company's.</summary>
    private bool IsInLongerName(Token token)
    {
        if (report.Actors.MentionAt(token) is not { Kind: Mentions.MentionKind.Demonym } mention || mention.Last + 1 >= sentence.Count) return false;
        var next = sentence[mention.Last + 1];
        return next.Upos is Upos.Propn && char.IsUpper(next.Form[0]) && next.Form.IndexOfAnyInRange('a', 'z') > 0 && report.Actors.MentionAt(next) is null or { Kind: Mentions.MentionKind.Name } && report.Actors.TitleAt(next) is null && !report.Actors.IsBody(next);
    }
}
