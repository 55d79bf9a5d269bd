using Chancery.Text;

namespace Chancery.Reading.Analysis;

/// <summary>How often something is done, by the words beside it: "annual", "every six months".</summary>
internal static class Recurrence
{
    /// <summary>The frequency as claims write it, or null where nothing is said of it.</summary>
    public static string? Of(Token head)
    {
        foreach (var child in head.Children.SelectMany(child => child.Children.Prepend(child)))
        {
            var text = child.Lemma.ToLowerInvariant();
            if (text is "regular" or "regularly" or "frequent" or "frequently") return "regular";
            if (text is "annual" or "annually" or "yearly") return "annual";
            if (text is "biennial" or "biennially") return "biennial";
            if (text is "monthly" or "quarterly" or "weekly") return text;
            if (text is "year" or "month" or "week" && child.Previous is { } article && article.Is("a") && article.Previous is { } twice && (twice.Is("twice") || twice.Is("times"))) return child.Sentence.Words((twice.Is("times") ? twice.Previous ?? twice : twice).Passage.To(child.Passage));
            if (text is not ("year" or "month" or "week" or "quarter")) continue;
            if (child.Previous is { } before && (before.Is("every") || before.Is("each") || before.Is("a") && before.Previous is { } once && once.Is("once"))) return text is "year" ? "annual" : text + "ly";
            if (child.Previous is { } number && number.Previous is { } every && every.Is("every")) return text is "year" && number.Is("two") ? "biennial" : child.Sentence.Words(every.Passage.To(child.Passage));
        }
        return null;
    }
}
