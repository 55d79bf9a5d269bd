using Chancery.Reading.Analysis;
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
        "balance", "half", "quarter", "third", "unit", "units", "part", "share", "portion", "year", "month", "week", "day", "period", "equivalent", "worth", "time", "way", "result", "issue", "thing", "bid", "offer", "goal", "target", "aim", "objective", "price", "prices", "forecast", "projection", "estimate", "mark", "ounce", "barrel", "tonne", "ton", "pound", "coupon", "yield", "payment", "payments", "cargo", "cargoes", "shipment", "shipments", "lot", "tranche", "rates", "basket", "baskets",
    };

    /// <summary>What somebody must have.</summary>
    private static readonly HashSet<string> Gaps = new(StringComparer.OrdinalIgnoreCase) { "deficit", "surplus", "shortfall", "gap", "profit", "profits", "debt", "debts", "reserves", "fee", "exports", "imports", "loss", "losses", "funds", "budget" };

    /// <summary>Words beside such a noun that do not tell of what either.</summary>
    private static readonly HashSet<string> Loose = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "this", "that", "these", "its", "their", "his", "her", "our", "current", "new", "present", "previous", "same", "first", "last", "next", "overall", "whole", "further", "additional", "average", "similar", "record", "now", "about", "around", "some", "only", "such", "annual", "maximum", "minimum", "net", "year", "previously", "reported", "original", "initial", "revised", "earlier", "actual", "top", "accepted", "planned", "projected", "proposed", "expected", "estimated", "official", "old", "latest", "final", "each", "both", "specified", "given", "certain", "cumulative", "cif", "fob", "per",
    };

    /// <summary>Those who make or trade something that must be named with them: "the largest producer" is one of what?</summary>
    private static readonly HashSet<string> Traders = new(StringComparer.OrdinalIgnoreCase) { "producer", "consumer", "exporter", "importer", "grower", "maker", "manufacturer", "user", "seller", "refiner", "processor" };

    /// <summary>"38 per cent of it", "bring it to $15 billion": what the figure before measured, where that was an amount too.</summary>
    private FigureClaim Named(FigureClaim claim)
    {
        if (claim.Subject is not ("it" or "It") || (claims.LastOrDefault() ?? Before?.claims.LastOrDefault()) is not { } told || told.Unit is "rank" || !IsMeasured(told) || !IsMeasured(claim)) return claim;
        return claim with { Subject = told.Subject, About = claim.About.Count > 1 ? claim.About : told.About };
    }

    /// <summary>"British projects with a capital of $4 billion", "growth in the volume of trade": the thing, without a second amount behind it or the noun that only says which way it went.</summary>
    private FigureClaim Tidied(FigureClaim claim)
    {
        if (claim.Unit is "rank" || !claim.Subject.Contains(' ')) return claim;
        var subject = claim.Subject.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var broken = subject.FindIndex(1, word => word[0] is '<' or '(' && !word.Contains(')') && subject.FindIndex(other => other.Contains(')')) < 0);
        if (broken > 0) subject.RemoveRange(broken, subject.Count - broken);
        var amount = subject.Count < 2 ? -1 : subject.FindIndex(1, word => word.Any(char.IsAsciiDigit) && !IsTime(word));
        // "profits of the 11 foreign banks" has no second amount.
        if (amount > 0 && amount + 1 < subject.Count && subject[amount].All(char.IsAsciiDigit) && !IsAmountWord(subject[amount + 1])) amount = -1;
        if (amount > 0) subject.RemoveRange(amount, subject.Count - amount);
        // A list of what it was for, or where.
        if (subject.Count > 10 && subject.FindIndex(word => word.EndsWith(',')) is > 0 and var comma)
        {
            subject[comma] = subject[comma].TrimEnd(',');
            subject.RemoveRange(comma + 1, subject.Count - comma - 1);
        }
        while (subject.Count > 1 && (EndsOpen(subject[^1]) || subject[^1].ToLowerInvariant() is "worth" or "totaling" or "totalling" or "today" or "yesterday" or "tonight" or "tomorrow" or "now" or "including" or "amounting" or "due" or "scheduled" or "bound" or "aimed" or ","  or "base" or "vs" or "versus" or "compared" || subject[^1] is "Rose" or "Fell" or "Is" or "Was" or "Are" or "Were" or "Has" or "Will" or "Said" || amount > 0 && subject[^1] is "against")) subject.RemoveAt(subject.Count - 1);
        // "reduction this year", "plan last month": when it was is no part of it.
        if (subject.Count > 2 && subject[^2].ToLowerInvariant() is "this" or "last" or "next" && subject[^1] is "year" or "month" or "week" or "morning" or "afternoon" or "evening" or "quarter" or "season") subject.RemoveRange(subject.Count - 2, 2);
        var away = subject.FindIndex(word => Directions.Contains(word));
        var change = claim.Change;
        if (away is >= 0 and < 3 && away + 2 < subject.Count && subject[away + 1] is "in" && subject.Take(away).All(word => !char.IsUpper(word[0]) || Loose.Contains(word)) && !IsTime(subject[away + 2]))
        {
            change ??= claim.Rule.Contains("noun", StringComparison.Ordinal) ? subject[away] is "rise" or "increase" or "growth" ? "rise" : "fall" : null;
            subject.RemoveRange(0, away + 2);
        }
        return claim with { Subject = subject.Count == 0 ? claim.Subject : string.Join(' ', subject), Change = change };
    }

    private bool IsAmountWord(string word) => word.ToLowerInvariant() is var lower && (words.Vocabulary.Magnitudes.ContainsKey(lower) || words.Vocabulary.Currencies.ContainsKey(lower) || words.Vocabulary.Measures.ContainsKey(lower) || lower is "pct" or "percent" or "per");

    private static readonly HashSet<string> Directions = new(StringComparer.OrdinalIgnoreCase) { "rise", "increase", "growth", "cut", "fall", "drop", "decline", "reduction", "decrease" };

    /// <summary>A year or a season: "1987", "1986/87".</summary>
    private static bool IsTime(string word) => word.Length >= 4 && word[0] is '1' or '2' && word.Take(4).All(char.IsAsciiDigit) && (word.Length == 4 || word[4] is '/' or '-' or '\'' or '’');

    private bool IsSound(FigureClaim claim)
    {
        var subject = claim.Subject.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (subject.Length == 0) return false;
        if (claim.Unit is "rank") return !(subject is [var trader] && Traders.Contains(trader));
        if (subject is [var alone] && (IsPronoun(alone) || !alone.Any(char.IsLetter))) return false;
        if (subject.All(word => Amounts.Contains(word) || Loose.Contains(word) || IsMeasured(claim) && (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal)))) return false;
        // A clause rather than a noun, or one that a column, a ticker or a number of its own has cut.
        if (subject.Length > 14 || StartsOpen(subject[0]) || EndsInAmount(subject[^1]) || claim.Subject.AsSpan().ContainsAny("<>") || claim.Subject.Count(letter => letter is '(') != claim.Subject.Count(letter => letter is ')')) return false;
        // "70,000 tonnes worth 30 million": a number of a number; "local content to": a phrase cut off.
        if (char.IsAsciiDigit(subject[0][0]) || EndsOpen(subject[^1]) || subject[^1].EndsWith("'s", StringComparison.Ordinal) || subject[^1].EndsWith("’s", StringComparison.Ordinal)) return false;
        // "its costs", where the words do not support an owner.
        if (subject is ["part", "of", ..] && subject.Length < 4 && !char.IsUpper(subject[^1][0]) && Loose.Contains(subject[^1])) return false;
        if (subject[0].ToLowerInvariant() is "its" or "their" && claim.About.Count == 0) return false;
        // "band two 200 million bills": a number of another thing. "The shortfall": of whom, the words do not say.
        if (IsMeasured(claim) && words.Vocabulary.Cardinals.ContainsKey(subject[0].ToLowerInvariant())) return false;
        if (claim.About.Count == 0 && subject.All(word => Loose.Contains(word) || Gaps.Contains(word) || word is "in" || IsTime(word) || words.Vocabulary.Months.ContainsKey(word.ToLowerInvariant()))) return false;
        // Earnings by the share, prices by the cent: markets', and nobody's.
        if (claim.Subject.Contains("per share", StringComparison.OrdinalIgnoreCase) || claim.Subject.Contains(" a share", StringComparison.OrdinalIgnoreCase)) return false;
        return !IsMeasured(claim) || !IsNameOnly(claim, subject);
    }

    private static bool IsPronoun(string word) => word.ToLowerInvariant() is "it" or "they" or "he" or "she" or "we" or "this" or "that" or "these" or "those" or "which" or "what" or "who" or "both" or "all" or "others" or "one" or "them" or "i" or "you" or "there";

    private static bool EndsOpen(string word) => word.ToLowerInvariant() is "to" or "of" or "from" or "at" or "by" or "for" or "in" or "with" or "and" or "or" or "than" or "the" or "a" or "an" or "under" or "over" or "about" or "on" or "as";

    /// <summary>A subject that begins in the middle: "or 800 million", "in loans", "deliberately under its ceiling".</summary>
    private static bool StartsOpen(string word) => word.ToLowerInvariant() is "and" or "or" or "but" or "than" or "less" or "worth" or "between" or "per" or "respectively" or "including" or "excluding" or "up" or "down" or "end" or "would" or "will" or "whose" or "which" or "who" or "that" or "is" or "are" or "was" or "were" or "be" or "been" or "has" or "have" or "had" || EndsOpen(word) && word.ToLowerInvariant() is not ("a" or "an" or "the" or "under" or "over") || word.Length > 4 && char.IsLower(word[0]) && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("early" or "daily" or "weekly" or "monthly" or "yearly" or "quarterly" or "hourly" or "family" or "supply" or "newly" or "fully" or "wholly" or "elderly" or "costly" or "friendly" or "mostly" or "monopoly" or "assembly");

    /// <summary>A subject that breaks off in an amount: "a bond of 16 billion dollars".</summary>
    private bool EndsInAmount(string word)
    {
        var lower = word.ToLowerInvariant();
        return lower is "between" or "(" or "," or "respectively" || words.Vocabulary.Currencies.TryGetValue(lower, out var currency) && (lower.EndsWith('s') || lower.Contains('$') || lower is "dlr" or "stg" || lower.Equals(currency, StringComparison.OrdinalIgnoreCase)) || words.Vocabulary.Measures.TryGetValue(lower, out var measure) && measure.StartsWith("percent", StringComparison.Ordinal);
    }

    /// <summary>Whether the figure is an amount of money, a share or a measure, which is always one of something.</summary>
    private static bool IsMeasured(FigureClaim claim) => !claim.Rule.StartsWith("figure.count", StringComparison.Ordinal) && !claim.Rule.StartsWith("figure.casualties", StringComparison.Ordinal) && !claim.Rule.StartsWith("figure.total", StringComparison.Ordinal) && !claim.Rule.StartsWith("figure.votes", StringComparison.Ordinal);

    /// <summary>"The Community, which hit 18 billion": a name is no quantity.</summary>
    private bool IsNameOnly(FigureClaim claim, string[] subject)
    {
        var name = string.Join(' ', subject.SkipWhile(word => word is "the" or "The"));
        return claim.About.Contains(name) || report.Actors.MentionsOf(sentence).Any(mention => mention.Actor is not null && mention.Passage.Of(sentence.Text).ToString().Equals(name, StringComparison.Ordinal));
    }

    /// <summary>A verb that only says: it has no height of its own.</summary>
    private bool IsOnlySaid(Token verb) => verb.Lemma is "say" or "tell" or "add" or "note" or "report" or "state" or "announce" && !Clause.Of(verb).IsPassive;

    /// <summary>Verbs by which a figure is reckoned or judged, and not had.</summary>
    private static bool IsReckoning(Token verb) => verb.Lemma is "project" or "estimate" or "forecast" or "predict" or "expect" or "see" or "put" or "reckon" or "calculate" or "foresee" or "anticipate" or "propose" or "recommend" or "veto" or "override" or "oppose" or "reject" or "revise";

    /// <summary>"Forecast the deficit at", "opposed a grant of": whoever speaks of a figure does not own it.</summary>
    private bool OnlySpeaks(Token verb) => IsReckoning(verb) || report.Knowledge.ReportingByLemma.TryGetValue(verb.Lemma, out var entries) && entries.Any(entry => entry.Name == verb.Lemma) && entries.All(entry => entry.Class is not "commissive");

    /// <summary>A name that goes on in capitals after the adjective of a state ("American Express") is a company's.</summary>
    private bool IsInLongerName(Token token)
    {
        if (report.Actors.MentionAt(token) is not { Actor.Kind: ActorKind.State } mention || mention.Last + 1 >= sentence.Count || token.Relation is Relation.NmodPoss or Relation.Nsubj or Relation.NsubjPass) return false;
        var next = sentence[mention.Last + 1];
        return next.Upos is Upos.Propn && char.IsUpper(next.Form[0]) && next.Form.IndexOfAnyInRange('a', 'z') > 0 && report.Actors.MentionAt(next) is null or { Kind: Mentions.MentionKind.Name } && report.Actors.TitleAt(next) is null && !report.Actors.IsBody(next);
    }
}
