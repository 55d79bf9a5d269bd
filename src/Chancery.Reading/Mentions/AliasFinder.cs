using Chancery.Reading.Analysis;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>A name for which the report gives another.</summary>
/// <param name="Sentence">Where it is given.</param>
/// <param name="Name">The fuller name.</param>
/// <param name="Alias">The other name.</param>
/// <param name="Passage">The words that give it.</param>
/// <param name="Rule">How it is given.</param>
internal sealed record AliasFinding(Sentence Sentence, string Name, string Alias, Passage Passage, string Rule);

/// <summary>Finds other names: "Communist Party of Britain (CPB)", "known as", "X's name for Y".</summary>
internal static class AliasFinder
{
    private static readonly string[] Connectors = ["of", "the", "and", "for", "on", "in", "de", "to", "a"];

    public static IReadOnlyList<AliasFinding> Find(IReadOnlyList<Sentence> sentences, ActorTable actors)
    {
        var found = new List<AliasFinding>();
        foreach (var sentence in sentences)
        {
            for (var index = 1; index < sentence.Count; index++)
            {
                if (sentence[index].Form is "(" && InBrackets(sentence, index, actors) is { } alias) found.Add(alias);
                if (sentence[index].Is("known") && Called(sentence, index, actors) is { } called) found.Add(called);
                if (sentence[index].Is("name") && NameFor(sentence, index, actors) is { } foreign) found.Add(foreign);
            }
        }
        return [.. found.DistinctBy(alias => (Folding.Fold(alias.Name), Folding.Fold(alias.Alias)))];
    }

    private static AliasFinding? InBrackets(Sentence sentence, int open, ActorTable actors)
    {
        var close = open + 1;
        while (close < sentence.Count && sentence[close].Form is not ")" && close - open < 8) close++;
        if (close >= sentence.Count || sentence[close].Form is not ")" || close == open + 1) return null;
        var inside = Words(sentence, open + 1, close - 1);
        if (inside.Any(char.IsDigit) && inside.Length < 3 || !char.IsLetter(inside[0])) return null;
        return IsShortForm(inside) ? ShortForm(sentence, open, close, inside, actors) : OtherName(sentence, open, close, inside, actors);
    }

    private static bool IsShortForm(string inside) =>
        !inside.Contains(' ', StringComparison.Ordinal) && inside.Length is >= 2 and <= 10 && inside.Count(char.IsUpper) + inside.Count(char.IsDigit) >= 2 && inside.Count(char.IsUpper) * 2 >= inside.Count(char.IsLetter) && inside.Any(char.IsUpper);

    /// <summary>The words before the bracket whose first letters make the short form; else the body named right before it.</summary>
    private static AliasFinding? ShortForm(Sentence sentence, int open, int close, string inside, ActorTable actors)
    {
        var letters = new string([.. inside.Where(char.IsUpper)]);
        var first = Initials(sentence, open - 1, letters);
        var mention = actors.MentionAt(sentence[open - 1]);
        if (mention is { Kind: MentionKind.Organisation, Known: not null } && mention.First < (first ?? int.MaxValue) && mention.Last == open - 1 && first is not null) first = mention.First;
        if (first is null && mention is { Kind: MentionKind.Organisation or MentionKind.Name } && (mention.Last > mention.First || !mention.Name.All(char.IsUpper))) first = mention.First;
        // "UAE state news agency (WAM)": the short form of another language, after a noun with its nationality.
        if (first is null && sentence[open - 1] is { Upos: Upos.Noun or Upos.Propn } noun)
        {
            var at = open - 1;
            while (at > 0 && sentence[at - 1].Upos is Upos.Noun or Upos.Adj or Upos.Propn) at--;
            if (open - at > 1 && char.IsUpper(sentence[at].Form[0])) first = at;
        }
        if (first is not { } start || start == open - 1 && sentence[start].Form.Length <= inside.Length + 2) return null;
        while (start < open - 1 && sentence[start].Upos is Upos.Det) start++;
        var name = Words(sentence, start, open - 1);
        if (Body(actors, sentence, start, open) is { } actor) actors.Learn(inside, actor);
        return new(sentence, name, inside, sentence[start].Passage.To(sentence[close].Passage), "alias.acronym");
    }

    /// <summary>The start of the shortest run that ends at <paramref name="last"/> and spells the letters, small words skipped; null where none does.</summary>
    private static int? Initials(Sentence sentence, int last, string letters)
    {
        var wanted = letters.Length - 1;
        for (var index = last; index >= 0 && last - index < 14; index--)
        {
            var token = sentence[index];
            if (!char.IsLetter(token.Form[0])) { if (token.Form is "-" or "–" or "'s" or "’s" or "," or "&") continue; return null; }
            var initial = char.ToUpperInvariant(token.Form[0]);
            if (initial == char.ToUpperInvariant(Folding.Fold(letters[wanted].ToString())[0]) && (char.IsUpper(token.Form[0]) || !Connectors.Contains(token.Form.ToString())))
            {
                wanted--;
                if (wanted < 0) return index;
            }
            else if (!Connectors.Contains(token.Form.ToString().ToLowerInvariant()) && char.IsUpper(token.Form[0]) && index != last && letters.Length > 2 && token.Form.Length > 1 && !letters.Contains(initial, StringComparison.Ordinal)) return null;
        }
        return null;
    }

    private static Actor? Body(ActorTable actors, Sentence sentence, int first, int open)
    {
        for (var index = first; index < open; index++)
        {
            if (actors.MentionAt(sentence[index]) is { Kind: MentionKind.Organisation or MentionKind.Name, Actor: { } actor }) return actor;
        }
        return null;
    }

    /// <summary>"Doi Moi (Renewal)", "Deutsche Ubersetzerfonds (German translators fund)": another name for a name, not a person's office or a place.</summary>
    private static AliasFinding? OtherName(Sentence sentence, int open, int close, string inside, ActorTable actors)
    {
        var mention = actors.MentionAt(sentence[open - 1]);
        if (mention is null || mention.Kind is MentionKind.Person or MentionKind.Place or MentionKind.Capital or MentionKind.Demonym) return null;
        var isGloss = mention.Kind is MentionKind.Organisation or MentionKind.Name && close - open is 3 or 4 && sentence[close - 1].Upos is Upos.Noun && sentence[open + 1].Upos is Upos.Adj or Upos.Noun or Upos.Propn && sentence[close - 1].Xpos == "NN";
        if (close - open > 5 || !char.IsUpper(inside[0]) && !isGloss || inside.Any(char.IsDigit) || actors.MentionAt(sentence[open + 1]) is { Kind: MentionKind.Person }) return null;
        if (mention.Kind is MentionKind.State && actors.MentionAt(sentence[open + 1]) is { Kind: MentionKind.Organisation }) return null;
        return new(sentence, mention.Passage.Of(sentence.Text).ToString(), inside, mention.Passage.To(sentence[close].Passage), "alias.bracket");
    }

    /// <summary>"X, also known as Y".</summary>
    private static AliasFinding? Called(Sentence sentence, int known, ActorTable actors)
    {
        if (known + 2 >= sentence.Count || !sentence[known + 1].Is("as")) return null;
        var start = known + 2;
        while (start < sentence.Count - 1 && (sentence[start].Upos is Upos.Det || sentence[start].Form is "“" or "\"" or "‘" or "'")) start++;
        if (actors.MentionAt(sentence[start]) is not { } other || other.First != start || other.Kind is MentionKind.Person && false) return null;
        var before = known - 1;
        while (before > 0 && (sentence[before].Upos is Upos.Adv or Upos.Punct or Upos.Aux || sentence[before].Is("which"))) before--;
        if (actors.MentionAt(sentence[before]) is not { } mention || mention.Kind is MentionKind.Demonym || mention.Actor == other.Actor && mention.Name == other.Name) return null;
        return new(sentence, mention.Passage.Of(sentence.Text).ToString(), other.Passage.Of(sentence.Text).ToString(), mention.Passage.To(other.Passage), "alias.known-as");
    }

    /// <summary>"Hoang Sa, Vietnam's name for the Paracel Islands".</summary>
    private static AliasFinding? NameFor(Sentence sentence, int name, ActorTable actors)
    {
        if (name + 2 >= sentence.Count || !sentence[name + 1].Is("for")) return null;
        var start = name + 2;
        while (start < sentence.Count - 1 && sentence[start].Upos is Upos.Det) start++;
        if (actors.MentionAt(sentence[start]) is not { } fuller || fuller.First != start) return null;
        var comma = name - 1;
        while (comma > 0 && sentence[comma].Form is not "," && name - comma < 6) comma--;
        if (comma < 1 || sentence[comma].Form is not "," || actors.MentionAt(sentence[comma - 1]) is not { } local) return null;
        return new(sentence, fuller.Passage.Of(sentence.Text).ToString(), local.Passage.Of(sentence.Text).ToString(), local.Passage.To(fuller.Passage), "alias.name-for");
    }

    private static string Words(Sentence sentence, int first, int last) => sentence.Words(sentence[first].Passage.To(sentence[last].Passage));
}
