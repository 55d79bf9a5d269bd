using System.Text;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Finds the names of bodies by the noun that they end in, with what stands before it and what "of", "for" and "on" add.</summary>
internal static class BodyNames
{
    /// <summary>Adds the bodies of a sentence to its mentions; a state or organisation inside a longer name becomes part of it.</summary>
    public static void Find(Sentence sentence, MentionMap map, NameShape shape, NameWords words)
    {
        for (var index = 0; index < sentence.Count; index++)
        {
            var token = sentence[index];
            if (!words.IsBody(token.Form) || !char.IsUpper(token.Form[0]) || !shape.IsCapital(token)) continue;
            if (map[index] is { } known && known.Last >= index && known.First < index) continue;
            var first = Left(sentence, index, map, shape, words);
            var last = Right(sentence, index, map, shape, words);
            if (first == index && last == index) continue;
            map.Add(new(sentence, first, last, MentionKind.Organisation, NameOf(sentence, first, last)));
            index = last;
        }
    }

    /// <summary>The words of a body's name without a short form in brackets inside it.</summary>
    public static string NameOf(Sentence sentence, int first, int last)
    {
        var name = new StringBuilder();
        var depth = 0;
        for (var index = first; index <= last; index++)
        {
            var token = sentence[index];
            if (token.Form is "(") depth++;
            if (depth == 0)
            {
                if (name.Length > 0 && sentence[index - 1].Passage.End < token.Passage.Start) name.Append(' ');
                name.Append(token.Form);
            }
            if (token.Form is ")") depth--;
        }
        return name.ToString().Replace("  ", " ", StringComparison.Ordinal).Trim();
    }

    private static int Left(Sentence sentence, int head, MentionMap map, NameShape shape, NameWords words)
    {
        var first = head;
        while (first > 0)
        {
            var before = sentence[first - 1];
            if (map[first - 1] is { } mention && mention.Kind is MentionKind.Person) break;
            if (shape.IsCapital(before) || before.Form is "&" || before.Upos == Upos.Num && first > 1 && !char.IsAsciiDigit(before.Form[0])) first--;
            else if (before.Form is "-" or "–" or "’s" or "'s" && first > 1 && (shape.IsCapital(sentence[first - 2]) || char.IsUpper(sentence[first - 2].Form[0]))) first -= 2;
            else if (before.Form is "and" && first > 1 && first >= head - 1 && shape.IsCapital(sentence[first - 2]) && map[first - 2] is null && !words.IsBody(sentence[first - 2].Form) && (words.IsPortfolio(sentence[first - 2]) || IsCoordinated(sentence, first, head))) first -= 2;
            else break;
        }
        return first;
    }

    /// <summary>"Ways and Means Committee", but not "Moen and Finance Committee members": what stands before the "and" is a part of the name, too.</summary>
    private static bool IsCoordinated(Sentence sentence, int first, int head)
    {
        var earlier = sentence[first - 2];
        if (sentence[head].Form is "Co" or "Co." or "Sons" or "Company" or "Partners") return first == head;
        if (earlier.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl || earlier.Relation is Relation.Compound && earlier.Head is { } above && above.Index > head) return false;
        return first == head || sentence[first] is { Relation: Relation.Conj, Head: { } joined } && joined.Index == first - 2 || earlier is { Relation: Relation.Compound, Head: { } whole } && whole.Index == head;
    }

    private static int Right(Sentence sentence, int head, MentionMap map, NameShape shape, NameWords words)
    {
        var last = head;
        while (last + 2 < sentence.Count)
        {
            var next = sentence[last + 1];
            if (next.Form is "(" && Bracket(sentence, last + 1) is { } close && close + 1 < sentence.Count && words.IsBodyChain(sentence, close + 1, shape) is { } chained) last = chained;
            else if (words.IsBodyChain(sentence, last + 1, shape) is { } further) last = further;
            else if (next.Form is "of" or "for" or "on" && Scope(sentence, last + 2, map, shape) is { } scope) last = scope;
            else break;
        }
        return last;
    }

    /// <summary>The last token of what "of" governs: a state, or capitals with "and" between them; null where it is nothing of a name.</summary>
    private static int? Scope(Sentence sentence, int start, MentionMap map, NameShape shape)
    {
        var index = start;
        if (sentence[index].Is("the") && index + 1 < sentence.Count) index++;
        if (map[index] is { Kind: MentionKind.State or MentionKind.Organisation or MentionKind.Place } mention && mention.First == index) return mention.Last;
        var last = -1;
        while (index < sentence.Count)
        {
            var token = sentence[index];
            // "the Commission for Policies and Strategies Tran Luu Quang": a name of several parts begins.
            if (last >= 0 && token is { Upos: Upos.Propn } && token.Children.Any(child => child.Relation is Relation.Flat) && sentence[index - 1].Upos is Upos.Propn or Upos.Noun) break;
            if (shape.IsCapital(token) && map[index] is not { Kind: MentionKind.Person }) last = index++;
            else if (last >= 0 && token.Form is "and" or "," or "&" && index + 1 < sentence.Count && shape.IsCapital(sentence[index + 1]) && map[index + 1] is null && Lists(sentence, index)) index++;
            else if (last >= 0 && token.Form is "-" or "–" && index + 1 < sentence.Count && shape.IsCapital(sentence[index + 1])) index++;
            else break;
        }
        return last >= 0 ? last : null;
    }

    /// <summary>"Culture, Sports and Tourism": a comma goes on only where an "and" follows within the capitals.</summary>
    private static bool Lists(Sentence sentence, int index)
    {
        if (sentence[index].Form is not ",") return true;
        for (var at = index + 1; at < Math.Min(sentence.Count, index + 6); at++)
        {
            if (sentence[at].Form is "and" or "&") return true;
            if (sentence[at].Form is not "," && !char.IsUpper(sentence[at].Form[0])) return false;
        }
        return false;
    }

    private static int? Bracket(Sentence sentence, int open)
    {
        for (var index = open + 1; index < Math.Min(sentence.Count, open + 6); index++)
        {
            if (sentence[index].Form is ")") return index;
        }
        return null;
    }

    /// <summary>The last of a run of capitals that ends in a body's noun, from <paramref name="start"/> on: "Central Committee", "Standing Committee".</summary>
    private static int? IsBodyChain(this NameWords words, Sentence sentence, int start, NameShape shape)
    {
        for (var index = start; index < Math.Min(sentence.Count, start + 4) && shape.IsCapital(sentence[index]); index++)
        {
            if (words.IsBody(sentence[index].Form)) return index;
            if (words.IsNamePart(sentence[index])) return null;
        }
        return null;
    }
}
