namespace Chancery.Reading.Dates;

/// <content>Whether the clause around a date looks ahead.</content>
internal sealed partial class DateScan
{
    private const int Reach = 25;

    /// <summary>
    /// Ahead when, going back from the date, "will", "is to", "scheduled" comes before any verb of the past, or when no verb stands before it in
    /// its clause and such a word follows it before any verb of the past: "the visit will start on Monday", "On Monday, he will meet".
    /// </summary>
    private Lean LeanOf(int first, int last)
    {
        var start = Math.Max(-1, first - Reach);
        for (var at = first - 1; at > start && !OpensClause(at); at--)
        {
            if (LooksAhead(at)) return Lean.Ahead;
            if (IsPast(at)) return IsReport(at) ? Lean.Open : Lean.Back;
        }
        for (var at = last + 1; at < words.Count && at < last + Reach; at++)
        {
            if (words[at].Lower is ";" or "who" or "which") break;
            if (LooksAhead(at)) return Lean.Ahead;
            if (IsPast(at)) return IsReport(at) ? Lean.Open : Lean.Back;
        }
        return Lean.Open;
    }

    private bool OpensClause(int at) => words[at].Lower is ";" or "“" or "”" or "\"" or "—" or "that" or "but";

    private bool LooksAhead(int at)
    {
        var word = words[at].Lower;
        if (word is "will" or "shall" or "scheduled" or "slated" or "upcoming" or "forthcoming" or "due" or "plans" or "planned" or "planning" or "intends" or "expected" or "ahead") return true;
        if (word is "ll") return words[at - 1].Lower is "'" or "’";
        return words[at + 1].Is("to") && (word is "is" or "are" or "set" or "going" || (word is "was" or "were" && !words[at + 2].Is("have")));
    }

    private bool IsPast(int at)
    {
        var word = words[at];
        if (word.Kind is not LexemeKind.Word || word.Capital) return false;
        if (word.Lower.Length > 4 && word.Lower.EndsWith("ed", StringComparison.Ordinal) || word.Lower is "said" or "told" or "met" or "held" or "made" or "gave" or "took" or "began" or "came" or "went" or "was" or "were" or "had" or "did"
            or "left" or "paid" or "won" or "sent" or "wrote" or "spoke" or "saw" or "led" or "has" or "have")
            return words[at - 1].Lower is not ("be" or "been" or "being" or "is" or "are" or "to");
        return false;
    }

    /// <summary>A verb of saying, whose complement may lie ahead.</summary>
    private bool IsReport(int at) => words[at].Lower is "said" or "told" or "announced" or "added" or "noted" or "stated" or "reported" or "has" or "have" or "confirmed" or "affirmed" or "agreed" or "decided";

    private static bool IsFunctionWord(string word) => word is "in" or "on" or "at" or "to" or "of" or "for" or "by" or "with" or "from" or "and" or "or" or "but" or "as" or "the" or "a" or "an" or "when" or "where" or "while" or "after"
        or "before" or "until" or "since" or "during" or "between" or "through" or "over" or "under" or "that" or "which" or "who" or "will" or "is" or "was" or "are" or "were" or "has" or "had" or "have" or "this" or "his" or "her"
        or "its" or "their" or "it" or "he" or "she" or "they" or "if" or "than" or "said" or "against" or "about" or "into" or "upon" or "following" or "around" or "not" or "both" or "all" or "because" or "via" or "per" or "till";
}
