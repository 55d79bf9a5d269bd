using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Dates;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Figures;

/// <summary>One walk over one sentence for ranks and numbers.</summary>
/// <remarks>The forms stand in the other files of this class: ranks, amounts, counts, and whose they are.</remarks>
internal sealed partial class FigureScan(AnalysedReport report, Sentence sentence, FigureScan? before)
{
    private readonly Lexemes words = report.LexemesOf(sentence);
    private readonly IReadOnlyList<DateMention> dates = report.DatesOf(sentence);
    private readonly List<FigureClaim> claims = [];

    /// <summary>The amount that is being read: whose its currency is does not say whose it is.</summary>
    private Passage amountRead = Passage.Between(0, 0);

    /// <summary>The scan of the sentence before, for what a sentence leaves unsaid.</summary>
    private FigureScan? Before { get; } = before;

    /// <summary>The figures in the order of the text.</summary>
    public IReadOnlyList<FigureClaim> Read()
    {
        // Tables and company results without a verb say nothing in words.
        if (!sentence.Tokens.Any(token => token.Upos is Upos.Verb or Upos.Aux || IsLevelForm(token))) return claims;
        var taken = dates.Select(date => date.Passage).ToList();
        ReadRanks(taken);
        foreach (var quantity in QuantityReader.Read(words, taken))
        {
            if (quantity.Bracketed || IsAge(quantity) || IsListNumber(quantity) || IsInTable(quantity)) continue;
            amountRead = quantity.Passage;
            if (Amount(quantity) is { } claim && Dated(Localised(Named(Tidied(claim)), quantity), quantity) is { } named && IsSound(named) && !IsSupposed(quantity, named)) claims.Add(named);
        }
        for (var index = 0; index < claims.Count; index++)
        {
            // "has 587 projects, ranking 15th": the participle's owner is the sentence's.
            if (claims[index] is { About.Count: 0, Rule: "figure.rank.placed" } rank && claims.Find(other => other.About.Count > 0) is { } told) claims[index] = rank with { About = told.About, To = [.. told.To.Where(name => !told.About.Contains(name))] };
        }
        claims.Sort((a, b) => a.Quote.Passage.CompareTo(b.Quote.Passage));
        return claims;
    }

    private FigureClaim? Amount(Quantity quantity)
    {
        var head = HeadOf(quantity);
        // "700 or 800 million": neither is said.
        if (words[quantity.First - 1].Is("or") && words[quantity.First - 2].Kind is LexemeKind.Number && words[quantity.First - 2].Spaced) return null;
        return quantity.Unit switch
        {
            "percent" or "percentage point" => Share(quantity, head),
            not null => Money(quantity, head),
            null => Count(quantity, head),
        };
    }

    /// <summary>The token of the quantity that hangs on something outside it.</summary>
    private Token HeadOf(Quantity quantity)
    {
        var first = words.TokenAt(quantity.Passage.Start);
        var last = words.TokenAt(quantity.Passage.End - 1);
        for (var index = last; index >= first; index--)
        {
            if (sentence[index].Head is not { } head || head.Index < first || head.Index > last) return sentence[index];
        }
        return sentence[last];
    }

    /// <summary>Hung, 65, and a boy aged 12.</summary>
    private bool IsAge(Quantity quantity) => quantity.Unit is null && quantity.Value < 120
        && ((words[quantity.First - 1].Is(",") && words[quantity.First - 2].Capital && words[quantity.Last + 1].Lower is "," or "." or ";")
            || words[quantity.First - 1].Is("aged") || (words[quantity.Last + 1].Is("years") && words[quantity.Last + 2].Is("old")) || words[quantity.First - 1].Is("age"));

    /// <summary>"3. The two sides …": the number of a paragraph.</summary>
    private bool IsListNumber(Quantity quantity) => quantity.First <= 1 && !quantity.Spelt && words[quantity.Last + 1].Lower is "." or ")" or ":";

    /// <summary>A number beside a number, with nothing between them.</summary>
    private bool IsInTable(Quantity quantity) => words[quantity.First - 1].Kind is LexemeKind.Number && words[quantity.First].Spaced || (words[quantity.Last + 1].Kind is LexemeKind.Number && words[quantity.Last + 1].Spaced);

    private FigureClaim Claim(Quantity quantity, string subject, Passage quote, string rule, int confidence) => new()
    {
        Subject = subject, Value = Plain(quantity.Value), High = quantity.High is { } high ? Plain(high) : null, Unit = quantity.Unit, Approx = quantity.Approx,
        Quote = report.Cut(quote), SaidBy = Sayers(quote), Rule = rule, Confidence = confidence,
    };

    /// <summary>Without the trailing zeros that decimals carry along.</summary>
    private static decimal Plain(decimal value) => value / 1.000000000000000000000000000000m;

    private string TextOf(Passage passage) => string.Join(' ', passage.Of(sentence.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
