using Chancery.Reading.Dates;

namespace Chancery.Reading.Figures;

/// <summary>The words that say that a number is not exact.</summary>
internal static class Approximation
{
    private static readonly (string[] Words, string Approx)[] Phrases =
    [
        (["no", "more", "than"], "under"), (["not", "more", "than"], "under"), (["no", "fewer", "than"], "over"), (["no", "less", "than"], "over"), (["not", "less", "than"], "over"),
        (["in", "excess", "of"], "over"), (["upwards", "of"], "over"), (["more", "than"], "over"), (["greater", "than"], "over"), (["higher", "than"], "over"), (["less", "than"], "under"), (["fewer", "than"], "under"), (["lower", "than"], "under"),
        (["as", "much", "as"], "under"), (["as", "many", "as"], "under"), (["up", "to"], "under"), (["at", "least"], "over"), (["at", "most"], "under"), (["close", "to"], "about"), (["just", "over"], "over"), (["just", "under"], "under"),
        (["well", "over"], "over"), (["an", "estimated"], "about"), (["the", "estimated"], "about"), (["estimated", "at"], "about"), (["estimated"], "about"), (["about"], "about"), (["around"], "about"), (["approximately"], "about"), (["roughly"], "about"), (["circa"], "about"), (["some"], "about"),
        (["nearly"], "under"), (["almost"], "under"), (["over"], "over"), (["above"], "over"), (["exceeding"], "over"), (["surpassing"], "over"), (["exceeded"], "over"), (["surpassed"], "over"), (["topped"], "over"), (["exceed"], "over"), (["surpass"], "over"), (["under"], "under"), (["below"], "under"), (["beyond"], "over"),
    ];

    /// <summary>The approximation before lexeme <paramref name="at"/>, and the position at which its words start; verbs are no part of it.</summary>
    public static (string? Approx, int Start) Before(Lexemes words, int at)
    {
        foreach (var (phrase, approx) in Phrases)
        {
            var first = at - phrase.Length;
            if (first < 0 || !Matches(words, first, phrase)) continue;
            // "handed over 12 tanks", "took over 3 firms": a particle of the verb.
            if (phrase is ["over"] && words[first - 1].Lower is "handed" or "hand" or "handing" or "hands" or "took" or "take" or "taken" or "taking" or "takes" or "turned" or "turn" or "turning" or "given") continue;
            var isVerb = phrase[0] is "exceeded" or "surpassed" or "topped" or "exceed" or "surpass";
            return (approx, isVerb ? words[at].Passage.Start : words[first].Passage.Start);
        }
        return (null, words[at].Passage.Start);
    }

    /// <summary>"Or more", "or so", "-plus" and "+" after the number's last lexeme.</summary>
    public static string? After(Lexemes words, int last) => words[last + 1].Is("+") ? "over" : words[last + 1].Is("or")
        ? words[last + 2].Lower switch { "more" => "over", "so" => "about", "less" or "fewer" => "under", _ => null }
        : null;

    private static bool Matches(Lexemes words, int first, string[] phrase)
    {
        for (var index = 0; index < phrase.Length; index++)
        {
            if (!words[first + index].Is(phrase[index])) return false;
        }
        return true;
    }
}
