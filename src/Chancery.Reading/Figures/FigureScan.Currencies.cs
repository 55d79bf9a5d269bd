using Chancery.Reading.Claims;

namespace Chancery.Reading.Figures;

/// <content>Whose franc or pound it is, where the words do not say.</content>
internal sealed partial class FigureScan
{
    /// <summary>A currency named by a word that several share ("francs", "pounds") is that of the state whose figure it is, else of the one that the report was filed in, where they have one of that name.</summary>
    /// <remarks>Dollars stay those of the United States: reports everywhere reckon in them.</remarks>
    private FigureClaim Localised(FigureClaim claim, Quantity quantity)
    {
        if (claim.Unit is not { } unit || words.Vocabulary.Currencies.GetValueOrDefault(words[quantity.Last].Lower) is not { } bare || bare != unit || bare is "USD") return claim;
        if (words.Vocabulary.Currencies.ContainsKey(words[quantity.Last - 1].Lower + " " + words[quantity.Last].Lower) || !words.Vocabulary.Namesakes.TryGetValue(words[quantity.Last].Lower, out var namesakes)) return claim;
        foreach (var state in claim.About.Append(report.Home ?? ""))
        {
            if (namesakes.TryGetValue(state, out var own)) return claim with { Unit = own };
        }
        return claim;
    }
}
