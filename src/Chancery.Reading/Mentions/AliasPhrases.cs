using Chancery.Reading.Analysis;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Other names given in passing: "calls the Paracels the Xisha Islands", "by its official name, the …", "RT, formerly Russia Today".</summary>
internal static class AliasPhrases
{
    /// <summary>The other name that the words at <paramref name="index"/> give, or null.</summary>
    public static AliasFinding? At(Sentence sentence, int index, ActorTable actors)
    {
        var token = sentence[index];
        if (token.Lemma is "call" && token.Upos is Upos.Verb) return Calls(sentence, index, actors);
        if (token.Is("by")) return ByName(sentence, index, actors);
        if (token.Is("formerly") || token.Is("previously")) return Formerly(sentence, index, actors);
        return null;
    }

    /// <summary>The last token of the name that starts at the index: in quotation marks, a mention, or a run of capitals; null for none.</summary>
    public static int? NameAt(Sentence sentence, int start, ActorTable actors)
    {
        if (start >= sentence.Count) return null;
        if (start > 0 && sentence[start - 1].Form is "\"" or "“" or "``" or "‘")
        {
            for (var index = start; index < Math.Min(sentence.Count, start + 7); index++)
            {
                if (sentence[index].Form is "\"" or "”" or "''" or "’") return index > start || char.IsUpper(sentence[start].Form[0]) ? index - 1 : null;
            }
            return null;
        }
        if (actors.MentionAt(sentence[start]) is { } mention && mention.First == start) return mention.Last;
        var last = start;
        while (last < sentence.Count && char.IsUpper(sentence[last].Form[0])) last++;
        return last > start ? last - 1 : null;
    }

    /// <summary>The fullest form of what is named: "the Paracels" after "the Paracel Islands".</summary>
    public static string Full(Sentence sentence, Mention mention) => mention.Actor is { Kind: not ActorKind.Person } actor ? actor.Name : Words(sentence, mention.First, mention.Last);

    private static AliasFinding? Calls(Sentence sentence, int call, ActorTable actors)
    {
        var first = Skip(sentence, call + 1);
        if (first >= sentence.Count || actors.MentionAt(sentence[first]) is not { Kind: not (MentionKind.Person or MentionKind.Demonym) } named || named.First != first) return null;
        var second = Skip(sentence, named.Last + 1);
        if (second == named.Last + 1 || NameAt(sentence, second, actors) is not { } last || !char.IsUpper(sentence[second].Form[0])) return null;
        return new(sentence, Full(sentence, named), Words(sentence, second, last), sentence[call].Passage.To(sentence[last].Passage), "alias.calls");
    }

    /// <summary>"North Korea by its official name, the Democratic People's Republic of Korea".</summary>
    private static AliasFinding? ByName(Sentence sentence, int by, ActorTable actors)
    {
        var name = by + 1;
        while (name < Math.Min(sentence.Count, by + 4) && !sentence[name].Is("name")) name++;
        if (by < 1 || name >= sentence.Count || !sentence[name].Is("name") || name < by + 2 || actors.MentionAt(sentence[by - 1]) is not { } named) return null;
        var start = name + 1;
        while (start < sentence.Count && (sentence[start].Form is "," or ":" or "of" or "\"" or "“" || sentence[start].Upos is Upos.Det)) start++;
        if (NameAt(sentence, start, actors) is not { } last) return null;
        return new(sentence, Words(sentence, named.First, named.Last), Words(sentence, start, last), named.Passage.To(sentence[last].Passage), "alias.by-name");
    }

    private static AliasFinding? Formerly(Sentence sentence, int formerly, ActorTable actors)
    {
        var start = formerly + 1;
        if (start + 1 < sentence.Count && (sentence[start].Is("known") || sentence[start].Is("called") || sentence[start].Is("named"))) start += sentence[start + 1].Is("as") ? 2 : 1;
        start = Skip(sentence, start);
        var before = formerly - 1;
        if (before < 1 || sentence[before].Form is not ("," or "(") || start >= sentence.Count || actors.MentionAt(sentence[start]) is not { Kind: MentionKind.Organisation or MentionKind.Name or MentionKind.State or MentionKind.Place } other || other.First != start) return null;
        if (actors.MentionAt(sentence[before - 1]) is not { Kind: MentionKind.Organisation or MentionKind.Name or MentionKind.State or MentionKind.Place } named) return null;
        return new(sentence, Words(sentence, named.First, named.Last), Words(sentence, other.First, other.Last), named.Passage.To(other.Passage), "alias.formerly");
    }

    private static int Skip(Sentence sentence, int index)
    {
        while (index < sentence.Count && (sentence[index].Upos is Upos.Det || sentence[index].Form is "\"" or "“" or "``" or "‘")) index++;
        return index;
    }

    private static string Words(Sentence sentence, int first, int last) => sentence.Words(sentence[first].Passage.To(sentence[last].Passage));
}
