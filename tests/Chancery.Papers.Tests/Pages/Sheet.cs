using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Chancery.Reading.Claims;
using Chancery.Registry;
using Chancery.Sources;

namespace Chancery.Papers.Tests.Pages;

/// <summary>A report made by hand, and its page as a browser would see it.</summary>
internal sealed class Sheet(string text, params Part[] parts)
{
    private readonly List<StandingClaim> claims = [];

    public ReportCard Card { get; init; } = new(new("00ff"), "key", null);

    /// <summary>Adds a claim that rests on some words.</summary>
    public Sheet With(string words, Claim claim) => With(text.IndexOf(words, StringComparison.Ordinal), words.Length, claim);

    /// <summary>Adds a claim that rests on a stretch of the text.</summary>
    public Sheet With(int start, int length, Claim claim)
    {
        var passage = Passage.Between(start, start + length);
        var tied = claim with { Quote = new(Card.Id, passage, passage.Of(text).ToString()) };
        claims.Add(new(ClaimId.Of(tied, ClaimJson.Body(tied)), tied, Card));
        return this;
    }

    public EvidencePage Page() => EvidencePage.Of(new(Card, text, parts), claims);

    public string Html()
    {
        var output = new StringWriter();
        EvidenceHtml.Write(Page(), output);
        return output.ToString();
    }

    public IHtmlDocument Seen() => new HtmlParser(new() { IsScripting = false }).ParseDocument(Html());
}
