using System.Globalization;
using AngleSharp.Dom;
using Chancery.Reading.Claims;

namespace Chancery.Papers;

/// <summary>The list of claims beside a text, a card for each.</summary>
internal static class ClaimCards
{
    public static void Add(IElement desk, IReadOnlyList<MarkedClaim> claims)
    {
        var section = desk.Add("section", ("class", "claims"), ("id", "claims"), ("aria-labelledby", "claims-title"), ("tabindex", "-1"));
        section.Add("h2", ("id", "claims-title")).Say("Claims");
        section.Add("p", ("class", "status"), ("role", "status")).Say(claims.Count == 0 ? "Nothing was read from this report." : $"{claims.Count.ToString(CultureInfo.InvariantCulture)} in all");
        if (claims.Count == 0) return;
        var list = section.Add("ol");
        foreach (var claim in claims) Card(list, claim);
    }

    private static void Card(IElement list, MarkedClaim marked)
    {
        var claim = marked.Claim;
        var card = list.Add("li", ("class", $"claim k-{marked.Kind.Name}"), ("id", $"claim-{marked.Number}"), ("data-number", marked.Number.ToString(CultureInfo.InvariantCulture)));
        var head = card.Add("h3").Add("a", ("href", $"#quote-{marked.Number}"));
        head.Add("b", ("class", "chip")).Say(marked.Label);
        head.Add("span", ("class", "what"), ("dir", "auto")).Say(PaperText.Flat(ClaimWords.Title(claim)));

        var facts = card.Add("p", ("class", "standing"));
        facts.Add("span", ("class", "kind-name")).Say(marked.Kind.Name);
        if (claim.Modality is not Modality.Fact) facts.Add("span", ("class", "modality")).Say(claim.Modality.ToString().ToLowerInvariant());
        var sure = facts.Add("span", ("class", "sure"), ("style", $"--sure:{Math.Clamp(claim.Confidence, 0, 100)}%")).Say("confidence ");
        sure.Add("b").Say($"{claim.Confidence.ToString(CultureInfo.InvariantCulture)} %");

        card.Add("blockquote", ("dir", "auto")).Say(PaperText.Flat(claim.Quote.Words));
        var fields = card.Add("dl");
        foreach (var (label, words) in ClaimFields.Of(claim)) Field(fields, label, words);

        var more = card.Add("details");
        more.Add("summary").Say("Where it comes from");
        var origin = more.Add("dl");
        Field(origin, "Rule", claim.Rule.Length > 0 ? claim.Rule : "none");
        Field(origin, "Claim", marked.Standing.Id.Value);
        Field(origin, "Place", $"characters {claim.Quote.Passage.Start.ToString(CultureInfo.InvariantCulture)} to {claim.Quote.Passage.End.ToString(CultureInfo.InvariantCulture)}");
    }

    private static void Field(IElement list, string label, string words)
    {
        var field = list.Add("div");
        field.Add("dt").Say(label);
        field.Add("dd", ("dir", "auto")).Say(words);
    }
}
