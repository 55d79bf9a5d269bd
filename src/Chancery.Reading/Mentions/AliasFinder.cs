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
                if (sentence[index].Is("referred") && sentence[index - 1].Form is not "(" && index + 1 < sentence.Count && sentence[index + 1].Is("to") && Called(sentence, index + 1, actors) is { } referred) found.Add(referred);
                if (AliasPhrases.At(sentence, index, actors) is { } phrase) found.Add(phrase);
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
        if (inside.Any(char.IsDigit) && inside.Length < 3 && !char.IsUpper(inside[0]) || !char.IsLetter(inside[0])) return null;
        // "Jardine Fleming (Securities) Ltd", "Prime Minister (Brian) Mulroney": a word within a longer name.
        if (close == open + 2 && close + 1 < sentence.Count && sentence[close + 1] is { Upos: Upos.Propn } after && char.IsUpper(after.Form[0]) && !IsShortForm(inside)) return null;
        // "Coal Development (Canada)": where it is, no other name.
        if (actors.MentionAt(sentence[open + 1]) is { Kind: MentionKind.State or MentionKind.Place or MentionKind.Capital } where && where.Last == close - 1 && !IsShortForm(inside)) return null;
        return IsShortForm(inside) ? ShortForm(sentence, open, close, inside, actors) : OtherName(sentence, open, close, inside, actors);
    }

    private static bool IsShortForm(string inside) =>
        !inside.Contains(' ', StringComparison.Ordinal) && inside.Length is >= 2 and <= 10 && inside.Count(char.IsUpper) + inside.Count(char.IsDigit) >= 2 && inside.Count(char.IsUpper) * 2 >= inside.Count(char.IsLetter) && inside.Any(char.IsUpper);

    /// <summary>The words before the bracket whose first letters make the short form; else the body named right before it.</summary>
    private static AliasFinding? ShortForm(Sentence sentence, int open, int close, string inside, ActorTable actors)
    {
        var letters = new string([.. inside.Where(char.IsUpper)]);
        var first = Initials(sentence, open - 1, letters) ?? Initials(sentence, open - 1, letters, smallToo: true);
        if (first is { } lower && (!char.IsUpper(sentence[lower].Form[0]) || letters.Length == 1 && !char.IsUpper(sentence[open - 1].Form[0]))) first = null;
        first ??= WholeName(sentence, open - 1, letters, inside);
        var mention = actors.MentionAt(sentence[open - 1]);
        if (mention is { Kind: MentionKind.Organisation, Known: not null } && mention.First < (first ?? int.MaxValue) && mention.Last == open - 1 && first is not null) first = mention.First;
        if (first is null && mention is { Kind: MentionKind.Organisation or MentionKind.Name } && (mention.Last > mention.First || !mention.Name.All(char.IsUpper))) first = Wider(sentence, mention.First, inside);
        // "UAE state news agency (WAM)": the short form of another language, after a noun with its nationality.
        if (first is null && letters.Length > 1 && sentence[open - 1] is { Upos: Upos.Noun or Upos.Propn } noun)
        {
            var at = open - 1;
            while (at > 0 && sentence[at - 1].Upos is Upos.Noun or Upos.Adj or Upos.Propn) at--;
            if (open - at > 1 && char.IsUpper(sentence[at].Form[0])) first = Wider(sentence, at, inside);
        }
        if (first is not { } start || start == open - 1 && sentence[start].Form.Length <= inside.Length + 2) return null;
        while (start < open - 1 && sentence[start].Upos is Upos.Det) start++;
        // "the European Community's (EC) leaders": the ending is not of the name.
        var end = sentence[open - 1].Form is "'s" or "’s" or "'" or "’" && open - 2 >= start ? open - 2 : open - 1;
        var name = Words(sentence, start, end);
        if (Body(actors, sentence, start, open) is { } actor) actors.Learn(inside, actor);
        return new(sentence, name, inside, sentence[start].Passage.To(sentence[close].Passage), "alias.acronym");
    }

    /// <summary>The start of the capitalised name that ends at <paramref name="last"/>, small words in it, where it begins with the short form's letter or holds all its letters.</summary>
    private static int? WholeName(Sentence sentence, int last, string letters, string inside)
    {
        var (start, initials) = (last + 1, "");
        for (var index = last; index >= 0 && last - index < 16; index--)
        {
            var token = sentence[index];
            if (char.IsUpper(token.Form[0]) && token.Upos is not Upos.Verb || token.Form.Length == 1 && char.IsUpper(token.Form[0]))
            {
                if (index == 0 && token.Upos is Upos.Det or Upos.Adp) break;
                start = index;
                initials += token.Form.Length <= 4 && token.Form.IndexOfAnyInRange('a', 'z') < 0 ? token.Form.ToString() : Folding.Fold(token.Form[0].ToString()).ToUpperInvariant();
            }
            else if (index == last || !(Connectors.Contains(token.Form.ToString()) || token.Form is "-" or "–" or "'s" or "’s" or "'" or "’")) break;
        }
        if (start > last || start == last && letters.Length > 1) return null;
        var isWhole = Folding.Fold(sentence[start].Form[0].ToString()).ToUpperInvariant()[0] == letters[0] && (initials.Length <= letters.Length + 3 || initials.Length >= letters.Length && letters.Length > 3);
        return isWhole && (initials.Length >= letters.Length - 1 || inside.Any(char.IsDigit)) || letters.Length > 2 && letters.All(letter => initials.Count(other => other == letter) >= letters.Count(other => other == letter)) ? start : null;
    }

    /// <summary>The start of the shortest run that ends at <paramref name="last"/> and spells the letters, small words skipped; null where none does.</summary>
    private static int? Initials(Sentence sentence, int last, string letters, bool smallToo = false)
    {
        var wanted = letters.Length - 1;
        for (var index = last; index >= 0 && last - index < 14; index--)
        {
            var token = sentence[index];
            if (!char.IsLetter(token.Form[0])) { if (token.Form is "-" or "–" or "'s" or "’s" or "," or "&") continue; return null; }
            var initial = char.ToUpperInvariant(token.Form[0]);
            if (initial == char.ToUpperInvariant(Folding.Fold(letters[wanted].ToString())[0]) && (smallToo || char.IsUpper(token.Form[0]) || !Connectors.Contains(token.Form.ToString())))
            {
                wanted--;
                if (wanted < 0) return index;
            }
            else if (!Connectors.Contains(token.Form.ToString().ToLowerInvariant()) && char.IsUpper(token.Form[0]) && index != last && letters.Length > 2 && token.Form.Length > 1 && !letters.Contains(initial, StringComparison.Ordinal)) return null;
        }
        return null;
    }

    /// <summary>A name that does not spell its short form, from another language, goes back over "of" and numerals that the short form has: "Confederation of Sahel States (AES)", "Movimento 5 Stelle (M5S)".</summary>
    private static int Wider(Sentence sentence, int first, string inside)
    {
        while (first > 1)
        {
            var before = sentence[first - 1];
            var isNumeral = before.Upos is Upos.Num && inside.Contains(before.Form.ToString(), StringComparison.Ordinal);
            var isJoint = before.Is("of") || isNumeral || before.Is("and") && sentence[first - 2].Upos is Upos.Adj;
            if (!isJoint || sentence[first - 2] is not { Upos: Upos.Noun or Upos.Propn or Upos.Adj } joined || !char.IsUpper(joined.Form[0])) break;
            first -= 2;
            while (first > 0 && sentence[first - 1] is { Upos: Upos.Propn or Upos.Adj } name && char.IsUpper(name.Form[0])) first--;
        }
        return first;
    }

    private static Actor? Body(ActorTable actors, Sentence sentence, int first, int open)
    {
        for (var index = first; index < open; index++)
        {
            if (actors.MentionAt(sentence[index]) is not { Kind: MentionKind.Organisation or MentionKind.Name, Actor: { } actor } mention) continue;
            // "the International Department of the Communist Party of China (CPC)": the short form is of the inner name.
            if (mention.First >= first || index > first) return actor;
            var name = Words(sentence, first, open - 1);
            return actors.Named(name, name.Contains("Party", StringComparison.Ordinal) ? ActorKind.Party : ActorKind.Organisation);
        }
        return null;
    }

    /// <summary>"Doi Moi (Renewal)", "Deutsche Ubersetzerfonds (German translators fund)": another name for a name, not a person's office or a place.</summary>
    private static AliasFinding? OtherName(Sentence sentence, int open, int close, string inside, ActorTable actors)
    {
        var mention = actors.MentionAt(sentence[open - 1]);
        if (mention is null || mention.Kind is MentionKind.Person) return Gloss(sentence, open, close, inside, actors);
        if (mention.Kind is MentionKind.Place or MentionKind.Capital or MentionKind.Demonym || sentence[open - 1].Upos is Upos.Adj) return null;
        var isGloss = mention.Kind is MentionKind.Organisation or MentionKind.Name && close - open is 3 or 4 && sentence[close - 1].Upos is Upos.Noun && sentence[open + 1].Upos is Upos.Adj or Upos.Noun or Upos.Propn && sentence[close - 1].Xpos == "NN";
        if (mention.Kind is MentionKind.Name && Gloss(sentence, open, close, inside, actors) is { } gloss) return gloss;
        if (close - open > 5 || !char.IsUpper(inside[0]) && !isGloss || inside.Any(char.IsDigit) || actors.MentionAt(sentence[open + 1]) is { Kind: MentionKind.Person }) return null;
        if (mention.Kind is MentionKind.State && actors.MentionAt(sentence[open + 1]) is { Kind: MentionKind.Organisation }) return null;
        return new(sentence, mention.Passage.Of(sentence.Text).ToString(), inside, mention.Passage.To(sentence[close].Passage), "alias.bracket");
    }

    /// <summary>"Doi Moi (Renewal)", "Taoiseach (Irish prime minister)": a foreign name with its meaning in a word or a few.</summary>
    private static AliasFinding? Gloss(Sentence sentence, int open, int close, string inside, ActorTable actors)
    {
        var start = open;
        while (start > 0 && char.IsUpper(sentence[start - 1].Form[0]) && open - start < 4 && actors.TitleAt(sentence[start - 1]) is null or { Person: null }) start--;
        if (start == open && char.IsUpper(sentence[open - 1].Form[0])) start = open - 1;
        if (start == open || close - open > 4 || inside.Any(char.IsDigit)) return null;
        var (first, last) = (sentence[open + 1], sentence[close - 1]);
        var isWord = close - open == 2 && char.IsUpper(inside[0]) && inside.Length > 3 && inside.Any(char.IsLower) && actors.MentionAt(first) is null or { Kind: MentionKind.Name } && open - start > 1;
        var isPhrase = close - open > 2 && actors.MentionAt(first) is { Kind: MentionKind.Demonym } && last.Upos is Upos.Noun && last.Xpos is "NN";
        while (start < open - 1 && sentence[start].Upos is Upos.Det) start++;
        if (!isWord && !isPhrase || isWord && actors.MentionAt(sentence[open - 1]) is { Kind: MentionKind.Person, Actor.Holdings.Count: > 0 }) return null;
        return new(sentence, Words(sentence, start, open - 1), inside, sentence[start].Passage.To(sentence[close].Passage), "alias.gloss");
    }

    /// <summary>"X, also known as Y".</summary>
    private static AliasFinding? Called(Sentence sentence, int known, ActorTable actors)
    {
        if (known + 2 >= sentence.Count || !sentence[known + 1].Is("as")) return null;
        var start = known + 2;
        while (start < sentence.Count - 1 && (sentence[start].Upos is Upos.Det || sentence[start].Form is "“" or "\"" or "‘" or "'")) start++;
        if (AliasPhrases.NameAt(sentence, start, actors) is not { } last) return null;
        var before = known - 1;
        while (before > 0 && (sentence[before].Upos is Upos.Adv or Upos.Punct or Upos.Aux || sentence[before].Is("which"))) before--;
        // "the BRI, one of the largest projects, sometimes referred to as …": what stands before the apposition.
        if (actors.MentionAt(sentence[before]) is not { } mention)
        {
            if (sentence[known].Head is not { } noun) return null;
            while (noun.Relation is Relation.Appos or Relation.Acl or Relation.AclRelcl && noun.Head is { } above) noun = above;
            if (noun.Index >= known || actors.MentionAt(noun) is not { } far) return null;
            mention = far;
        }
        while (last > start && sentence[last].Upos is Upos.Punct) last--;
        var alias = Words(sentence, start, last);
        if (mention.Kind is MentionKind.Demonym || mention.Name == alias || mention.Covers(start)) return null;
        return new(sentence, AliasPhrases.Full(sentence, mention), alias, mention.Passage.To(sentence[last].Passage), "alias.known-as");
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
