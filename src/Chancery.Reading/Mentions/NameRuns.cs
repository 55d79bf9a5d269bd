using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Finds runs of capitals that no list knows: people, where something says so, and other names.</summary>
internal static class NameRuns
{
    private const int LongestName = 6;

    /// <summary>The free runs of a sentence, in order; <paramref name="acronyms"/> stand by themselves; <paramref name="isTitle"/> tells the tokens that belong to an office.</summary>
    public static IEnumerable<(int First, int Last)> Runs(Sentence sentence, MentionMap map, NameShape shape, HashSet<string> acronyms, Func<int, bool> isTitle)
    {
        for (var index = 0; index < sentence.Count; index++)
        {
            if (!Starts(index)) continue;
            var last = index;
            while (last + 1 < sentence.Count && last - index < LongestName)
            {
                if (IsAcronym(last) || IsAcronym(last + 1)) break;
                if (Free(last + 1) && shape.IsCapital(sentence[last + 1])) last++;
                else if (Free(last + 1) && sentence[last + 1].Form is "-" or "‑" or "." or "’" && last + 2 < sentence.Count && Free(last + 2) && Touches(last) && Touches(last + 1) && char.IsLetter(sentence[last + 2].Form[0])) last += 2;
                else if (Free(last + 1) && shape.IsParticle(sentence[last + 1]) && After(last + 1) is { } end) last = end;
                else break;
            }
            while (last > index && sentence[last].Form is "." or "-") last--;
            yield return (index, last);
            index = last;
        }

        bool Free(int at) => map[at] is null && !isTitle(at);
        bool IsAcronym(int at) => acronyms.Count > 0 && acronyms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(sentence[at].Form);
        bool Starts(int at) => Free(at) && shape.IsCapital(sentence[at]) && sentence[at].Upos is not (Upos.Punct or Upos.Num);
        bool Touches(int at) => at + 1 < sentence.Count && sentence[at].Passage.End == sentence[at + 1].Passage.Start;
        int? After(int particle)
        {
            for (var at = particle + 1; at < Math.Min(sentence.Count, particle + 3); at++)
            {
                if (Free(at) && shape.IsCapital(sentence[at])) return at;
                // "Zaid al-Rifa'i": the mark between them is a token of its own where an apostrophe follows.
                if (sentence[at].Form is "-" && Touches(at - 1) && Touches(at)) continue;
                if (!shape.IsParticle(sentence[at])) return null;
            }
            return null;
        }
    }
}
